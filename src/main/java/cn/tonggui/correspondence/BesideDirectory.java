package cn.tonggui.correspondence;

import cn.tonggui.forms.Directory;
import cn.tonggui.forms.Field;
import cn.tonggui.forms.Option;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import java.util.Collection;
import java.util.List;

/** Whom the pickers of this module offer: everybody of the enterprise but oneself. */
record BesideDirectory(Organisation organisation, Viewer viewer) implements Directory {

    private static final int FIRST = 50;

    /** Where a picker finds more people than it begins with. */
    public String searchAddress(Field field) {
        return "/people?scope=" + scope().value();
    }

    /** No field offers only the holders of offices. */
    public String vacancy(Field field) {
        return "";
    }

    @Override
    public List<Option> options(Field field) {
        return people(organisation.search(scope(), "", FIRST));
    }

    // By name within the scope: that leaves out who has left.
    @Override
    public boolean allows(Field field, String value) {
        PersonId id = new PersonId(value);
        return !id.equals(viewer.id())
                && organisation.people(List.of(id)).stream()
                        .flatMap(person -> organisation.search(scope(), person.name(), FIRST).stream())
                        .anyMatch(person -> person.id().equals(id));
    }

    @Override
    public List<Option> labels(Field field, Collection<String> values) {
        return people(organisation.people(values.stream().map(PersonId::new).toList()));
    }

    private UnitCode scope() {
        return organisation.units().get(0).code();
    }

    private List<Option> people(List<Person> people) {
        return people.stream()
                .filter(person -> !person.id().equals(viewer.id()))
                .map(person -> new Option(person.id().value(), person.name(), person.post()))
                .toList();
    }
}
