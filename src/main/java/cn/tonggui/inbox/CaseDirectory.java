package cn.tonggui.inbox;

import cn.tonggui.document.DocumentRef;
import cn.tonggui.document.Documents;
import cn.tonggui.forms.Directory;
import cn.tonggui.forms.Field;
import cn.tonggui.forms.Option;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.organisation.Unit;
import cn.tonggui.workflow.TaskView.Choice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the pickers of one case offer one viewer.
 *
 * @param unit of the case
 * @param values of the case, for files that belong to it already
 * @param choices of the step: whom a person field offers, and nobody else
 */
record CaseDirectory(
        Organisation organisation,
        Documents documents,
        Viewer viewer,
        UnitCode unit,
        Map<String, Object> values,
        Map<String, Choice> choices)
        implements Directory {

    static final int FIRST = 50;

    @Override
    public List<Option> options(Field field) {
        return switch (field.widget()) {
            case PERSON, PEOPLE -> people(offered(field));
            case ORGANISATION -> units(organisation.units());
            default -> List.of();
        };
    }

    @Override
    public boolean allows(Field field, String value) {
        return switch (field.widget()) {
            case PERSON, PEOPLE -> mayBe(field, value);
            case ORGANISATION ->
                organisation.units().stream()
                        .anyMatch(unit -> unit.code().value().equals(value));
            case ATTACHMENT -> isOfCase(value) || documents.uploadedBy(value, viewer);
            default -> false;
        };
    }

    @Override
    public List<Option> labels(Field field, Collection<String> values) {
        return switch (field.widget()) {
            case PERSON, PEOPLE ->
                people(organisation.people(values.stream().map(PersonId::new).toList()));
            case ORGANISATION ->
                units(organisation.units().stream()
                        .filter(unit -> values.contains(unit.code().value()))
                        .toList());
            case ATTACHMENT ->
                documents.named(values).stream().map(CaseDirectory::file).toList();
            default -> List.of();
        };
    }

    private List<Person> offered(Field field) {
        Choice choice = choices.get(field.name());
        return choice == null ? organisation.search(scope(field), "", FIRST) : choice.people();
    }

    private boolean mayBe(Field field, String value) {
        Choice choice = choices.get(field.name());
        return choice == null ? isWithin(scope(field), new PersonId(value)) : choice.offers(value);
    }

    /** The offices nobody holds among those a field offers, in words; empty when all are held. */
    public String vacancy(Field field) {
        Choice choice = choices.get(field.name());
        return choice == null ? "" : choice.vacant();
    }

    /** Where a picker finds more people than it begins with; null when it offers all of them. */
    public @Nullable String searchAddress(Field field) {
        return choices.containsKey(field.name())
                ? null
                : "/people?scope=" + scope(field).value();
    }

    /** Whose people a picker offers: {@code x-from} is unit (the default), superior, committee, or a code. */
    public UnitCode scope(Field field) {
        String from = field.from();
        if (from == null || from.equals("unit")) {
            return unit;
        }
        return switch (from) {
            case "superior" -> above().findFirst().orElse(unit);
            case "committee" -> above().reduce(unit, (lower, higher) -> higher);
            default -> new UnitCode(from);
        };
    }

    /** The Party organisations above, nearest first. */
    private Stream<UnitCode> above() {
        return organisation.upwards(unit).stream()
                .filter(code -> !code.equals(unit))
                .map(organisation::require)
                .filter(above -> above.side() == Unit.Side.PARTY)
                .map(Unit::code);
    }

    // By name within the scope, so that it stays one short search however many people the scope has.
    private boolean isWithin(UnitCode scope, PersonId id) {
        return organisation.people(List.of(id)).stream()
                .flatMap(person -> organisation.search(scope, person.name(), FIRST).stream())
                .anyMatch(person -> person.id().equals(id));
    }

    private boolean isOfCase(String file) {
        return values.values().stream()
                .anyMatch(value -> value instanceof Collection<?> many ? many.contains(file) : file.equals(value));
    }

    private static List<Option> people(List<Person> people) {
        return people.stream()
                .map(person -> new Option(person.id().value(), person.name(), person.post()))
                .toList();
    }

    private static List<Option> units(List<Unit> units) {
        return units.stream()
                .map(unit ->
                        new Option(unit.code().value(), unit.name(), unit.code().value()))
                .toList();
    }

    private static Option file(DocumentRef file) {
        return new Option(file.id(), file.name(), file.uploaderName());
    }
}
