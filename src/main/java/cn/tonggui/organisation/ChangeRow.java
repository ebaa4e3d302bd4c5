package cn.tonggui.organisation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A change as it is stored. @param unit the organisation in whose scope it lies @param content its values as JSON */
record ChangeRow(
        String id,
        ChangeKind kind,
        String subject,
        @Nullable String unit,
        String content,
        LocalDate effective,
        String docNo,
        String words,
        Change.State state,
        String enteredBy,
        String enteredName,
        Account.Kind enteredKind,
        LocalDateTime enteredAt,
        @Nullable String decidedBy,
        @Nullable String decidedName,
        @Nullable LocalDateTime decidedAt,
        String reason) {

    Entry entry() {
        return new Entry(kind, EntryValues.read(content), effective, docNo);
    }

    Change change(boolean mayDecide) {
        return change(entry(), mayDecide);
    }

    /** For those who see that it was done and not what is personal in it. */
    Change impersonal() {
        Entry entry = entry();
        return change(new Entry(kind, OrganisationChanged.impersonal(kind, entry.values()), effective, docNo), false);
    }

    private Change change(Entry entry, boolean mayDecide) {
        return new Change(
                id, entry, subject, words, state, enteredName, enteredAt, decidedName, decidedAt, reason, mayDecide);
    }
}
