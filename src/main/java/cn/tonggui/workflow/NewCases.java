package cn.tonggui.workflow;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Placement;
import cn.tonggui.organisation.Unit;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The row of a new case: its number, title, place, the parameters it keeps, and who may read it. */
@Component
class NewCases {

    private static final Pattern SEQUENCE = Pattern.compile("\\{seq:(\\d)}");
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
    private static final int LONGEST_TITLE = 300;

    private final CaseFileMapper files;
    private final CaseTurns turns;
    private final CaseParameters parameters;
    private final Organisation organisation;
    private final Clock clock;

    NewCases(CaseFileMapper files, CaseTurns turns, CaseParameters parameters, Organisation organisation, Clock clock) {
        this.files = files;
        this.turns = turns;
        this.parameters = parameters;
        this.organisation = organisation;
        this.clock = clock;
    }

    Placement placeOf(Viewer viewer) {
        return organisation.placementOf(viewer.id());
    }

    /** @throws RuleBroken {@code place-not-party}: no branch, and a committee only where the ledger says so */
    Placement placeOf(Ledger ledger, UnitCode code) {
        Unit unit = organisation.require(code);
        if (unit.kind() == Unit.Kind.COMMITTEE && !ledger.committees()) {
            throw new RuleBroken("place-not-party", unit.name());
        }
        return organisation.placementOf(code);
    }

    Actor actor(PersonId person) {
        if (person.equals(Actor.SYSTEM.id())) {
            return Actor.SYSTEM;
        }
        return new Actor(person, organisation.require(person).name());
    }

    /** Whether the viewer holds an office that may start it at the organisation, above it, or in a group of it. */
    boolean mayStart(Ledger ledger, UnitCode unit, Viewer viewer) {
        List<UnitCode> there = organisation.upwards(unit);
        return viewer.tokens().stream()
                .filter(token -> ledger.mayStart().contains(token.office()))
                .map(Token::unit)
                .anyMatch(held -> there.contains(held) || isGroupOf(held, unit));
    }

    private boolean isGroupOf(UnitCode held, UnitCode branch) {
        Unit unit = organisation.require(held);
        return unit.kind() == Unit.Kind.GROUP && branch.equals(unit.parent());
    }

    CaseTurn begin(ProcessFiles process, Submission submission, String token, UnitCode unit, Actor initiator) {
        LocalDateTime now = LocalDateTime.now(clock);
        CaseFile file = new CaseFile(
                PublicId.next(),
                number(process.ledger().number(), unit, now.getYear()),
                process.process(),
                process.definitionId(),
                UUID.randomUUID().toString(),
                unit.value(),
                title(process.ledger().subject(), submission.values()),
                initiator.id().value(),
                initiator.name(),
                CaseState.OPEN,
                "",
                "",
                0,
                "{}",
                now,
                null,
                null);
        files.insert(file, token);
        parameters.keep(file, process.ledger());
        CaseTurn turn = turns.begin(file);
        CaseReaders.readers(process.ledger(), organisation.upwards(unit)).forEach(turn::admit);
        turn.admit(initiator.id().value());
        RegisterColumns.of(process).columns().stream()
                .filter(column -> column.kind().ofField())
                .forEach(column -> turn.index(CaseValue.none(column.name())));
        return turn;
    }

    /** The variables every case starts with: absolute places, so that the drawing needs no look-up. */
    static Map<String, Object> variables(Placement placement, Actor initiator) {
        return Map.of(
                "unit", placement.unit().value(),
                "superior", placement.superior().value(),
                "approver", placement.approver().value(),
                "workplace", placement.workplace().value(),
                "depot", placement.depot().value(),
                "initiator", initiator.id().value());
    }

    private String number(String pattern, UnitCode unit, int year) {
        String dated = pattern.replace("{unit}", unit.value()).replace("{year}", Integer.toString(year));
        Matcher sequence = SEQUENCE.matcher(dated);
        if (!sequence.find()) {
            throw new IllegalStateException("number pattern " + pattern + " has no {seq:n}");
        }
        String next = String.format("%0" + sequence.group(1) + "d", next(dated.substring(0, sequence.start())));
        return sequence.replaceFirst(next);
    }

    private int next(String prefix) {
        if (files.count(prefix) == 0) {
            try {
                files.beginCount(prefix);
                return 1;
            } catch (DuplicateKeyException raced) {
                files.count(prefix);
            }
        }
        return files.counted(prefix);
    }

    private static String title(String pattern, Map<String, Object> values) {
        String title = FIELD.matcher(pattern)
                .replaceAll(field -> Matcher.quoteReplacement(Objects.toString(values.get(field.group(1)), "")))
                .strip();
        return ColumnText.fit(title, LONGEST_TITLE);
    }
}
