package cn.tonggui.cycle;

import cn.tonggui.forms.Directory;
import cn.tonggui.forms.Field;
import cn.tonggui.forms.Option;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import java.util.Collection;
import java.util.List;

/** Who may have an item of a unit: its own people and those of the workshop or team that it is linked to. */
record PartnerDirectory(Organisation organisation, UnitCode unit) implements Directory {

    private static final int FIRST = 50;

    /** Where a picker finds more people than it begins with. */
    public String searchAddress(Field field) {
        return "/people?scope=" + unit.value();
    }

    /** No field offers only the holders of offices. */
    public String vacancy(Field field) {
        return "";
    }

    @Override
    public List<Option> options(Field field) {
        return people(organisation.search(unit, "", FIRST));
    }

    @Override
    public boolean allows(Field field, String value) {
        PersonId id = new PersonId(value);
        return organisation.people(List.of(id)).stream()
                .flatMap(person -> organisation.search(unit, person.name(), FIRST).stream())
                .anyMatch(person -> person.id().equals(id));
    }

    @Override
    public List<Option> labels(Field field, Collection<String> values) {
        return people(organisation.people(values.stream().map(PersonId::new).toList()));
    }

    private static List<Option> people(List<Person> people) {
        return people.stream()
                .map(person -> new Option(person.id().value(), person.name(), person.post()))
                .toList();
    }
}
