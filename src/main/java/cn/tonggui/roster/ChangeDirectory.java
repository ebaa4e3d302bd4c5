package cn.tonggui.roster;

import cn.tonggui.forms.Directory;
import cn.tonggui.forms.Field;
import cn.tonggui.forms.Option;
import cn.tonggui.forms.Widget;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.organisation.Unit;
import java.util.Collection;
import java.util.List;

/**
 * What the pickers of a change offer: everybody, and organisations of the sort that {@code x-from} names (party, admin, committee,
 * branch, group, any). Whether one lies in the viewer's scope, the change itself decides.
 */
record ChangeDirectory(Organisation organisation, UnitCode scope) implements Directory {

    private static final int FIRST = 50;

    /** Where a picker finds more people than it begins with. */
    public String searchAddress(Field field) {
        return "/people?scope=" + scope.value();
    }

    /** No field of a change offers only the holders of offices. */
    public String vacancy(Field field) {
        return "";
    }

    @Override
    public List<Option> options(Field field) {
        return switch (field.widget()) {
            case PERSON -> people(organisation.search(scope, "", FIRST));
            case ORGANISATION ->
                organisation.units().stream()
                        .filter(unit -> suits(field, unit))
                        .map(ChangeDirectory::option)
                        .toList();
            default -> List.of();
        };
    }

    @Override
    public boolean allows(Field field, String value) {
        return switch (field.widget()) {
            case PERSON -> !organisation.people(List.of(new PersonId(value))).isEmpty();
            case ORGANISATION ->
                organisation.units().stream()
                        .anyMatch(unit -> unit.code().value().equals(value) && suits(field, unit));
            default -> false;
        };
    }

    @Override
    public List<Option> labels(Field field, Collection<String> values) {
        if (field.widget() == Widget.PERSON) {
            return people(organisation.people(values.stream().map(PersonId::new).toList()));
        }
        return organisation.units().stream()
                .filter(unit -> values.contains(unit.code().value()))
                .map(ChangeDirectory::option)
                .toList();
    }

    private static boolean suits(Field field, Unit unit) {
        String from = field.from() == null ? "any" : field.from();
        return switch (from) {
            case "party" -> unit.side() == Unit.Side.PARTY && unit.kind() != Unit.Kind.GROUP;
            case "admin" -> unit.side() == Unit.Side.ADMIN;
            case "committee" -> unit.kind() == Unit.Kind.COMMITTEE;
            case "branch" -> unit.kind() == Unit.Kind.BRANCH;
            case "group" -> unit.kind() == Unit.Kind.GROUP;
            default -> true;
        };
    }

    private static List<Option> people(List<Person> people) {
        return people.stream()
                .map(person -> new Option(person.id().value(), person.name(), person.post()))
                .toList();
    }

    private static Option option(Unit unit) {
        return new Option(unit.code().value(), unit.name(), unit.code().value());
    }
}
