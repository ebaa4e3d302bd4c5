package cn.tonggui.election;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A piece of the file of an election (归档目录), and the types whose file is not complete without it. */
enum Piece {
    REMINDER(Set.of("regular", "no-committee")),
    STUDY(Set.of()),
    REQUEST(Set.of()),
    APPROVAL(Set.of()),
    ROLL(Set.of()),
    NOMINATIONS(Set.of()),
    REVIEWS(Set.of()),
    CANDIDATES_APPROVAL(Set.of()),
    PUBLICITY(Set.of()),
    NOTICE(Set.of()),
    SIGN_IN(Set.of()),
    HOST_WORDS(Set.of()),
    WORK_REPORT(Set.of()),
    METHOD(Set.of()),
    BALLOT(Set.of()),
    COUNT_SHEET(Set.of()),
    SCRUTINEERS_REPORT(Set.of()),
    RESULT_REPORT(Set.of()),
    RESULT_APPROVAL(Set.of()),
    APPOINTMENT(Set.of("assign")),
    SEAL(Set.of()),
    HAND_OVER(Set.of("assign"));

    private final Set<String> types;

    /** @param types empty: every election by votes */
    Piece(Set<String> types) {
        this.types = types;
    }

    static List<Piece> of(String type) {
        return Arrays.stream(values()).filter(piece -> piece.belongs(type)).toList();
    }

    private boolean belongs(String type) {
        return types.contains(type) || !type.equals("assign") && (types.isEmpty() || this == HAND_OVER);
    }

    /** Whether a file may be closed that says there is none: what only some elections come to. */
    boolean mayBeNone() {
        return this == REMINDER || this == HAND_OVER || this == WORK_REPORT;
    }

    String key() {
        return "archive." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
