package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Closing an organisation (撤销): nothing may be left that still belongs to it, and what hangs on it ends the same day. */
final class UnitClosing {

    private final Check check;
    private final Picture picture;

    UnitClosing(Check check) {
        this.check = check;
        this.picture = check.picture();
    }

    void check() {
        Optional<Line.OfUnit> found = check.unit("code");
        if (found.isEmpty()) {
            return;
        }
        Line.OfUnit unit = found.get();
        String code = unit.code();
        LocalDate last = unit.validTo();
        if (last != null && check.clean()) {
            check.found("code", "unit-closed", unit.name(), last);
        }
        List<Line.OfUnit> others = left(picture.units.about(Line.unit(code)));
        none(others.stream().filter(one -> code.equals(one.parent())).toList(), "unit-has-children");
        none(others.stream().filter(one -> code.equals(one.approvalCode())).toList(), "unit-approves");
        none(left(picture.people.about(Line.unit(code))), "unit-has-people");
        none(left(picture.memberships.about(Line.unit(code))), "unit-has-members");
        none(left(picture.offices.about(Line.unit(code))), "unit-has-offices");
    }

    /** Those that go on after the last day. */
    private <T extends Line> List<T> left(List<T> lines) {
        return lines.stream()
                .filter(line -> !line.endsBefore(check.on().plusDays(1)))
                .toList();
    }

    private void none(List<? extends Line> left, String code) {
        if (!left.isEmpty()) {
            check.found("code", code, left.size());
        }
    }

    static void apply(Entry entry, Picture picture) {
        String code = entry.value("code");
        LocalDate last = entry.on();
        Line.OfUnit unit = picture.units.find(code).orElseThrow();
        picture.units.change(unit.until(last));
        String about = Line.unit(code);
        running(picture.terms.about(about), last).forEach(line -> picture.terms.change(line.until(last)));
        running(picture.contacts.about(about), last).forEach(line -> picture.contacts.change(line.until(last)));
        running(picture.duties.about(about), last).forEach(line -> picture.duties.change(line.until(last)));
    }

    private static <T extends Line> List<T> running(List<T> lines, LocalDate last) {
        return lines.stream()
                .filter(line -> line.inForce(last) && !line.endsBefore(last.plusDays(1)))
                .toList();
    }
}
