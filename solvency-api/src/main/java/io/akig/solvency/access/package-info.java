/**
 * Who asks, and what they may.
 *
 * <p>How a feature uses it:
 *
 * <ul>
 *   <li>Every route says what it needs: {@code @Requires(Permission.READ_SCORES)} on the controller's method or class. A
 *       route that says nothing lets nobody in, and a test that walks all routes fails. The list of permissions, and who has
 *       which, is {@link io.akig.solvency.access.Permission}: add to it what is missing there.
 *   <li>A controller takes the {@link io.akig.solvency.access.Caller} as a parameter. It is there on every route that
 *       requires anything.
 *   <li>An id in an address is checked before anything is done with it:
 *       {@code tenants.agencyOf(caller, tenantId).flatMap(agency -> …)} of {@link io.akig.solvency.access.TenantAccess}
 *       gives the tenant's agency, or 404 for a tenant that the caller must not know of. A feature that looks its rows up
 *       anyway may compare in its own statement instead, and answer {@code TenantAccess.notFound(id)}.
 *   <li>A call about a whole agency asks {@code caller.agency(null)}, or {@code caller.agency(asked)} if it takes an
 *       {@code agency} parameter for services that see all agencies. Every statement names that agency.
 *   <li>For the audit, {@code caller.id()} is stable and {@code caller.name()} is for people.
 *   <li>A WebSocket below {@code /ws/} has been let in with {@code READ_ALERTS}; its caller is
 *       {@code Caller.of(principal)} of the handshake's principal.
 *   <li>A test without the whole application uses {@code CallerIs} (in the tests of this package): a filter that makes a
 *       caller of one's choice ask, and lets controllers take it as a parameter.
 * </ul>
 */
@NullMarked
package io.akig.solvency.access;

import org.jspecify.annotations.NullMarked;
