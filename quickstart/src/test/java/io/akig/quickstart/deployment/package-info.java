/** What an operator deploys, checked as far as no cluster and no container engine is needed. */
package io.akig.quickstart.deployment;
