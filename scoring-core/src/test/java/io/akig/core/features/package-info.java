/** Each feature against values computed by hand, and when it is missing. */
package io.akig.core.features;
