package cn.tonggui.organisation;

import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change was entered, took effect, or was refused. Of a person it tells the number only; name, sex, age, post and notes stay
 * in the organisation.
 *
 * @param decidedBy the second person; null while none was needed or none has decided
 */
public record OrganisationChanged(
        String change,
        ChangeKind what,
        String subject,
        Map<String, String> values,
        LocalDate effective,
        String docNo,
        Change.State state,
        String enteredBy,
        @Nullable String decidedBy,
        LocalDateTime at)
        implements CaselessFact {

    private static final Set<String> PERSONAL = Set.of("pinyin", "sex", "birthYear", "post", "note");
    private static final Set<ChangeKind> NAMING_PEOPLE =
            Set.of(ChangeKind.PERSON_ENTER, ChangeKind.PERSON_ALTER, ChangeKind.ROLE_ACCOUNT_OPEN);

    static OrganisationChanged of(ChangeRow row, LocalDateTime at) {
        return new OrganisationChanged(
                row.id(),
                row.kind(),
                row.subject(),
                EntryValues.read(row.content()),
                row.effective(),
                row.docNo(),
                row.state(),
                row.enteredBy(),
                row.decidedBy(),
                at);
    }

    @Override
    public String kind() {
        return "organisation-changed";
    }

    @Override
    public boolean critical() {
        return true;
    }

    @Override
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("change", change);
        body.put("what", what.name());
        body.put("subject", subject);
        body.put("values", impersonal(what, values));
        body.put("effective", effective.toString());
        body.put("docNo", docNo);
        body.put("state", state.name());
        body.put("enteredBy", enteredBy);
        if (decidedBy != null) {
            body.put("decidedBy", decidedBy);
        }
        return body;
    }

    /** Of a person the number only. */
    static Map<String, String> impersonal(ChangeKind what, Map<String, String> values) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.keySet().removeAll(PERSONAL);
        if (NAMING_PEOPLE.contains(what)) {
            kept.remove("name");
        }
        return kept;
    }
}
