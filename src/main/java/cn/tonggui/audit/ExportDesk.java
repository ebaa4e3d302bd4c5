package cn.tonggui.audit;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.sheet.LongWork;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes orders for exports, refuses those that say too little, and has the others made beside the request. */
@Component
class ExportDesk {

    static final int LONGEST_REASON = 200;
    private static final Pattern ONE_TIME = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final LongWork works;
    private final ExportWork work;
    private final ExportRecords records;
    private final ProofMapper rows;
    private final Clock clock;

    ExportDesk(LongWork works, ExportWork work, ExportRecords records, ProofMapper rows, Clock clock) {
        this.works = works;
        this.work = work;
        this.records = records;
        this.rows = rows;
        this.clock = clock;
    }

    /** As it was typed. */
    record Typed(String token, String from, String to, String reason) {}

    /** @param number of the case, null for the log @param faults by field, keys of words; none means that it began */
    record Begun(String work, Map<String, String> faults) {}

    /** What was taken. @param number of the case, null for the log */
    record Taken(
            @Nullable String number,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            ExportRecords.Made made) {}

    /** The days that the page offers first: this month until today. */
    Typed offered(String token) {
        LocalDate today = LocalDate.now(clock);
        return new Typed(token, today.withDayOfMonth(1).toString(), today.toString(), "");
    }

    /** @throws RuleBroken {@code work-busy}, {@code export-known}: this page was sent already */
    Begun log(Typed typed, Viewer viewer) {
        Map<String, String> faults = new LinkedHashMap<>();
        LocalDate from = day(typed.from, "from", faults);
        LocalDate to = day(typed.to, "to", faults);
        if (faults.isEmpty() && from.isAfter(to)) {
            faults.put("to", "log.fault-to.before");
        } else if (faults.isEmpty() && nothing(from, to)) {
            faults.put("from", "log.fault-from.none");
        }
        String reason = reason(typed, faults);
        if (!faults.isEmpty()) {
            return new Begun("", faults);
        }
        return begin(new ExportAsked(typed.token, null, null, from, to, reason, viewer.actor()), viewer);
    }

    /** @throws RuleBroken as above */
    Begun ofCase(String caseId, String number, Typed typed, Viewer viewer) {
        Map<String, String> faults = new LinkedHashMap<>();
        String reason = reason(typed, faults);
        return faults.isEmpty()
                ? begin(new ExportAsked(typed.token, caseId, number, null, null, reason, viewer.actor()), viewer)
                : new Begun("", faults);
    }

    /** @throws NotFound none of that id, or not this viewer's, or kept no longer */
    LongWork.State<Taken> state(String id, Viewer viewer) {
        return works.<Taken>state(id, viewer.id()).orElseThrow(() -> new NotFound("export"));
    }

    private Begun begin(ExportAsked asked, Viewer viewer) {
        if (!ONE_TIME.matcher(asked.id()).matches() || records.known(asked.id())) {
            throw new RuleBroken("export-known");
        }
        String id = works.begin(
                viewer.id(),
                0,
                (progress, file) ->
                        new Taken(asked.number(), asked.from(), asked.to(), work.run(asked, progress, file)));
        return new Begun(id, Map.of());
    }

    private boolean nothing(LocalDate from, LocalDate to) {
        return to.isBefore(LocalDate.now(clock))
                && rows.span(from.atStartOfDay(), to.plusDays(1).atStartOfDay()) == null;
    }

    private LocalDate day(String text, String field, Map<String, String> faults) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (!day.isAfter(LocalDate.now(clock)) && day.getYear() > 1900) {
                return day;
            }
            faults.put(field, "log.fault-day.future");
        } catch (DateTimeParseException e) {
            faults.put(field, text.isBlank() ? "log.fault-day.needed" : "log.fault-day.form");
        }
        return LocalDate.EPOCH;
    }

    private static String reason(Typed typed, Map<String, String> faults) {
        String reason = Normalizer.normalize(typed.reason.strip(), Normalizer.Form.NFC);
        if (reason.isEmpty()) {
            faults.put("reason", "log.fault-reason.needed");
        } else if (reason.length() > LONGEST_REASON) {
            faults.put("reason", "log.fault-reason.long");
        } else if (reason.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            faults.put("reason", "log.fault-reason.characters");
        }
        return reason;
    }
}
