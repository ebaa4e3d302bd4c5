package cn.tonggui.meeting;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One who should come, or only attends.
 *
 * @param kind MEMBER with a vote, ATTENDING who is due without one, OBSERVER, RECORDER
 * @param place in the list, the secretary first
 * @param answer yes, no; empty for nothing said beforehand @param present null before the sign-in
 * @param scannedAt when the person scanned the code at the door, null for not at all
 */
record Presence(
        String meeting,
        String person,
        String kind,
        int place,
        String answer,
        String reason,
        String written,
        @Nullable Boolean present,
        @Nullable LocalDateTime scannedAt) {

    static final String MEMBER = "MEMBER";
    static final String ATTENDING = "ATTENDING";
    static final String OBSERVER = "OBSERVER";
    static final String RECORDER = "RECORDER";

    /** Somebody who is asked to come and has said nothing yet. */
    static Presence asked(String meeting, String person, String kind, int place) {
        return new Presence(meeting, person, kind, place, "", "", "", null, null);
    }

    boolean member() {
        return kind.equals(MEMBER);
    }

    /** Whether the person should come, with a vote or without. */
    boolean due() {
        return member() || kind.equals(ATTENDING);
    }

    boolean scanned() {
        return scannedAt != null;
    }

    boolean came() {
        return Boolean.TRUE.equals(present);
    }
}
