package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Organisations of both trees: opened, altered, moved, closed. */
@Component
class UnitChanges implements ChangeFamily {

    private static final int CODE = 20;
    private static final int NAME = 80;
    private static final int SHORT_NAME = 40;
    private static final int MOST_SORT = 999_999;

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(ChangeKind.UNIT_OPEN, ChangeKind.UNIT_ALTER, ChangeKind.UNIT_CLOSE);
    }

    @Override
    public String subject(Entry entry) {
        return entry.value("code");
    }

    @Override
    public String unit(Entry entry, Picture picture) {
        return entry.value("code");
    }

    @Override
    public void check(Check check) {
        check.notAhead();
        switch (check.entry().kind()) {
            case UNIT_OPEN -> checkOpening(check);
            case UNIT_ALTER -> checkAltering(check);
            default -> new UnitClosing(check).check();
        }
    }

    private static void checkOpening(Check check) {
        String code = check.code("code");
        check.picture().units.find(code).ifPresent(unit -> check.found("code", "unit-taken", unit.name()));
        Optional<Unit.Kind> kind = check.word("kind", Unit.Kind.class);
        check.required("name", NAME);
        check.text("shortName", SHORT_NAME);
        if (check.entry().value("shortName").isEmpty()
                && check.entry().value("name").length() > SHORT_NAME) {
            check.found("shortName", "required");
        }
        kind.ifPresent(one -> {
            checkParent(check, one);
            checkApproval(check, one);
        });
        checkSort(check);
    }

    private static void checkAltering(Check check) {
        Optional<Line.OfUnit> unit = check.unit("code");
        check.text("name", NAME);
        check.text("shortName", SHORT_NAME);
        checkSort(check);
        unit.ifPresent(one -> {
            String parent = check.entry().value("parent");
            if (!parent.isEmpty() && !parent.equals(one.parent())) {
                checkParent(check, one.kind());
                checkMove(check, one, parent);
            }
            checkApproval(check, one.kind());
            if (check.clean() && altered(check.entry(), one).equals(one)) {
                check.found("", "nothing-changed");
            }
        });
    }

    private static void checkMove(Check check, Line.OfUnit unit, String parent) {
        Picture picture = check.picture();
        if (picture.beneath(parent, unit.code())) {
            check.found("parent", "parent-cycle", picture.nameOf(parent), unit.name());
        }
        long members = picture.memberships.about(Line.unit(unit.code())).stream()
                .filter(line -> unit.code().equals(line.groupCode()) && !line.endsBefore(check.on()))
                .count();
        if (members > 0) {
            check.found("parent", "unit-has-members", members);
        }
    }

    /** Only the first start makes a root; everything later has its place in a tree. */
    private static void checkParent(Check check, Unit.Kind kind) {
        if (check.entry().value("parent").isEmpty() && check.firstStart() && Nesting.mayBeTop(kind)) {
            return;
        }
        check.unit("parent")
                .filter(parent -> !Nesting.fits(kind, parent.kind()))
                .ifPresent(parent -> check.found("parent", "parent-kind", kind, parent.kind()));
    }

    private static void checkApproval(Check check, Unit.Kind kind) {
        if (check.entry().value("approval").isEmpty()) {
            return;
        }
        boolean approves = check.anyUnit("approval")
                .map(unit -> unit.kind() == Unit.Kind.COMMITTEE)
                .orElse(true);
        if (!approves || Nesting.side(kind) != Unit.Side.PARTY) {
            check.found("approval", "approval-kind");
        }
    }

    private static void checkSort(Check check) {
        if (!check.entry().value("sort").isEmpty()) {
            check.number("sort", 0, MOST_SORT);
        }
    }

    @Override
    public void apply(Entry entry, Picture picture) {
        switch (entry.kind()) {
            case UNIT_OPEN -> picture.units.add(opened(entry, picture));
            case UNIT_ALTER ->
                picture.units.change(
                        altered(entry, picture.units.find(subject(entry)).orElseThrow()));
            default -> UnitClosing.apply(entry, picture);
        }
    }

    private static Line.OfUnit opened(Entry entry, Picture picture) {
        Unit.Kind kind = Unit.Kind.valueOf(entry.value("kind"));
        String parent = orNull(entry.value("parent"));
        int after =
                parent == null ? 0 : picture.units.find(parent).orElseThrow().sort();
        return new Line.OfUnit(
                entry.value("code"),
                Nesting.side(kind),
                kind,
                entry.value("name"),
                or(entry.value("shortName"), entry.value("name")),
                parent,
                orNull(entry.value("approval")),
                entry.value("sort").isEmpty() ? after + 1 : Integer.parseInt(entry.value("sort")),
                entry.on(),
                null);
    }

    /** What was left empty stays as it is. */
    private static Line.OfUnit altered(Entry entry, Line.OfUnit unit) {
        return new Line.OfUnit(
                unit.code(),
                unit.side(),
                unit.kind(),
                or(entry.value("name"), unit.name()),
                or(entry.value("shortName"), unit.shortName()),
                entry.value("parent").isEmpty() ? unit.parent() : entry.value("parent"),
                entry.value("approval").isEmpty() ? unit.approvalCode() : entry.value("approval"),
                entry.value("sort").isEmpty() ? unit.sort() : Integer.parseInt(entry.value("sort")),
                unit.validFrom(),
                unit.validTo());
    }

    @Override
    public Sentence sentence(Entry entry, Picture picture) {
        String name = picture.nameOf(subject(entry));
        LocalDate on = entry.on();
        if (entry.kind() != ChangeKind.UNIT_OPEN) {
            return Sentence.of(entry.kind(), name, on);
        }
        Unit.Kind kind = Unit.Kind.valueOf(entry.value("kind"));
        String parent = entry.value("parent");
        return parent.isEmpty()
                ? Sentence.inWay(entry.kind(), "root", name, on, kind)
                : Sentence.of(entry.kind(), name, on, kind, picture.nameOf(parent));
    }

    private static String or(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
