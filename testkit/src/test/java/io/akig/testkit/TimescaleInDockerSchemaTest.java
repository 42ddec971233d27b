package io.akig.testkit;

class TimescaleInDockerSchemaTest extends TimescaleBehaviour {
    @Override
    DatabaseUnderTest open() {
        return DatabaseUnderTest.timescaleInDocker();
    }
}
