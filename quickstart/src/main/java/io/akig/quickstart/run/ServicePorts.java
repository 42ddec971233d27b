package io.akig.quickstart.run;

/** Where the services listen. */
public record ServicePorts(int scoring, int api, int dashboard) {}
