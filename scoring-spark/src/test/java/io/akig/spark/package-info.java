/** Tests of the commands against a real PostgreSQL and the service. */
package io.akig.spark;
