package io.akig.solvency.alerts;

/** How alerts leave the agency. */
enum ChannelKind {
    /** One signed HTTP request a change, as standardwebhooks.com describes it. */
    WEBHOOK,

    /** Mails that gather the alerts of a while. */
    MAIL
}
