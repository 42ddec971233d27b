package io.akig.scoring.score;

import io.akig.kit.input.Language;

/** One score, ready to be sent, in every language: rendered once for all who share it and for the cache. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
record Answer(byte[] french, byte[] english) {
    byte[] in(Language language) {
        return language == Language.EN ? english : french;
    }
}
