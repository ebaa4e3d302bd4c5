package cn.tonggui.organisation;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of what stands today, told as the entries that would make it: for 组织科, in the scope of the office, and kept as a fact. */
@Component
public class RosterExtract {

    /** Reaches everything: units and people together are always more than a picture reads one by one. */
    private static final Reach WHOLE = new Reach(true, Set.of(""), Set.of(""));

    private final PictureMapper pictures;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    RosterExtract(PictureMapper pictures, ApplicationEventPublisher facts, Clock clock) {
        this.pictures = pictures;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Units, links, people, memberships and offices of today, in this order.
     *
     * @param reason what it is taken for
     * @throws NotAllowed for everybody but 组织科
     */
    @Transactional
    public List<Entry> take(String reason, Viewer viewer) {
        List<String> tops = viewer.unitsOf(Offices.ORGANISATION_DEPT)
                .map(UnitCode::value)
                .sorted()
                .toList();
        if (tops.isEmpty() || !viewer.mayAct()) {
            throw new NotAllowed("export-not-yours");
        }
        LocalDate today = LocalDate.now(clock);
        Picture picture = new Picture(pictures, WHOLE, today);
        List<Entry> entries =
                new Extract(picture, unit -> tops.stream().anyMatch(top -> picture.inScope(unit, top))).entries();
        Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
        entries.forEach(entry -> counts.merge(entry.kind(), 1, Integer::sum));
        facts.publishEvent(new RosterExported(viewer.id(), tops, counts, reason, LocalDateTime.now(clock)));
        return entries;
    }

    /** One pass over the picture. */
    private record Extract(Picture picture, Predicate<String> scope) {

        List<Entry> entries() {
            List<Entry> entries = new ArrayList<>();
            picture.units.all().stream()
                    .filter(this::stands)
                    .filter(unit -> scope.test(unit.code()))
                    .forEach(unit -> entries.add(unit(unit)));
            picture.links.all().stream()
                    .filter(link -> scope.test(link.partyCode()) && scope.test(link.adminCode()))
                    .forEach(link -> entries.add(link(link)));
            picture.people.all().stream()
                    .filter(this::stands)
                    .filter(this::belongs)
                    .forEach(person -> entries.add(person(person)));
            picture.memberships.all().stream()
                    .filter(this::stands)
                    .filter(line -> scope.test(line.branch()))
                    .forEach(line -> entries.add(membership(line)));
            picture.offices.all().stream()
                    .filter(this::stands)
                    .filter(line -> scope.test(line.unit()))
                    .forEach(line -> entries.add(office(line)));
            return entries;
        }

        private boolean stands(Line line) {
            return line.inForce(picture.today);
        }

        private boolean belongs(Line.OfPerson person) {
            return scope.test(person.unit())
                    || picture.membershipOf(person.id(), picture.today)
                            .filter(line -> scope.test(line.branch()))
                            .isPresent();
        }

        private Entry unit(Line.OfUnit unit) {
            return entry(
                    ChangeKind.UNIT_OPEN,
                    unit.validFrom(),
                    "",
                    values(
                            "code", unit.code(),
                            "kind", unit.kind().name(),
                            "name", unit.name(),
                            "shortName", unit.shortName(),
                            "parent", unit.parent(),
                            "approval", unit.approvalCode(),
                            "sort", String.valueOf(unit.sort())));
        }

        private Entry link(Line.OfLink link) {
            return entry(
                    ChangeKind.LINK_JOIN,
                    picture.today,
                    "",
                    values("party", link.partyCode(), "admin", link.adminCode(), "kind", link.kind()));
        }

        private Entry person(Line.OfPerson person) {
            return entry(
                    ChangeKind.PERSON_ENTER,
                    picture.today,
                    "",
                    values(
                            "person", person.id(),
                            "name", person.name(),
                            "pinyin", person.pinyin(),
                            "sex", person.sex(),
                            "birthYear", String.valueOf(person.birthYear()),
                            "unit", person.unit(),
                            "post", person.post()));
        }

        private Entry membership(Line.OfMembership line) {
            return entry(
                    ChangeKind.MEMBERSHIP_BEGIN,
                    line.validFrom(),
                    "",
                    values(
                            "person", line.person(),
                            "branch", line.branch(),
                            "group", line.groupCode(),
                            "category", line.category(),
                            "joinedOn", text(line.joinedOn())));
        }

        private Entry office(Line.OfOffice line) {
            return entry(
                    ChangeKind.OFFICE_BEGIN,
                    line.validFrom(),
                    line.docNo() == null ? "" : line.docNo(),
                    values(
                            "person", line.person(),
                            "office", line.office(),
                            "unit", line.unit(),
                            "title", line.title(),
                            "source", line.source(),
                            "until", text(line.validTo())));
        }

        private static Entry entry(ChangeKind kind, LocalDate on, String docNo, Map<String, String> values) {
            return new Entry(kind, values, on, docNo);
        }

        private static @Nullable String text(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }

        /** Names and values by turns; what is null or empty stays out. */
        private static Map<String, String> values(@Nullable String... pairs) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < pairs.length; i += 2) {
                if (pairs[i + 1] != null && !pairs[i + 1].isEmpty()) {
                    values.put(pairs[i], pairs[i + 1]);
                }
            }
            return values;
        }
    }
}
