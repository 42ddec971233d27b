/** What an operator watches, against the services as they run. */
package io.akig.quickstart.monitoring;
