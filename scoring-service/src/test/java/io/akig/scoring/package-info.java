/** The service as its callers see it, on a real PostgreSQL and a real Redis. */
package io.akig.scoring;
