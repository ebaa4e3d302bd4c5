package cn.tonggui.election;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A piece of the file of an election (归档目录), and the types whose file is not complete without it. */
enum Piece {
    REMINDER(Set.of("regular", "no-committee"), "reminder.docx"),
    STUDY(Set.of()),
    REQUEST(Set.of(), "request.docx"),
    APPROVAL(Set.of(), "approval.docx"),
    ROLL(Set.of(), "roll.docx"),
    NOMINATIONS(Set.of(), "nominations.docx"),
    REVIEWS(Set.of(), "nominations.docx"),
    CANDIDATES_APPROVAL(Set.of(), "candidates-request.docx", "candidates-reply.docx"),
    PUBLICITY(Set.of(), "public-notice.docx"),
    NOTICE(Set.of(), "meeting-notice.docx"),
    SIGN_IN(Set.of(), "sign-in.docx"),
    HOST_WORDS(Set.of(), "host-words.docx"),
    WORK_REPORT(Set.of()),
    METHOD(Set.of(), "method.docx"),
    BALLOT(Set.of(), "ballot.docx"),
    COUNT_SHEET(Set.of(), "count-sheet.docx", "correction-sheet.docx"),
    SCRUTINEERS_REPORT(Set.of(), "scrutiny-report.docx"),
    RESULT_REPORT(Set.of(), "report.docx"),
    RESULT_APPROVAL(Set.of(), "result-reply.docx"),
    APPOINTMENT(Set.of("assign"), "appointment.docx"),
    SEAL(Set.of(), "seal.docx"),
    HAND_OVER(Set.of("assign"), "hand-over.docx");

    private final Set<String> types;
    private final Set<String> templates;

    /** @param types empty: every election by votes @param templates of the documents that are it */
    Piece(Set<String> types, String... templates) {
        this.types = types;
        this.templates = Set.of(templates);
    }

    /** Whether a document of this template is the piece, or part of it. */
    boolean isMadeFrom(String template) {
        return templates.contains(template);
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
