package io.akig.testkit;

class TimescaleOnNodeSchemaTest extends TimescaleBehaviour {
    @Override
    DatabaseUnderTest open() {
        return DatabaseUnderTest.timescaleOnNode();
    }
}
