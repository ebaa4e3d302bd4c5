package cn.tonggui.workflow;

import cn.tonggui.forms.Directory;
import cn.tonggui.forms.Field;
import cn.tonggui.forms.Option;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Words for stored values, to keep before → after readable for ever. Files are kept by their id: their names may be personal. */
@Component
class CaseWords implements Directory {

    private final Organisation organisation;

    CaseWords(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public List<Option> labels(Field field, Collection<String> values) {
        return switch (field.widget()) {
            case PERSON, PEOPLE ->
                organisation.people(values.stream().map(PersonId::new).toList()).stream()
                        .map(person -> new Option(person.id().value(), person.name(), person.post()))
                        .toList();
            case ORGANISATION ->
                values.stream()
                        .map(code -> new Option(
                                code, organisation.require(new UnitCode(code)).name(), ""))
                        .toList();
            case ATTACHMENT ->
                values.stream().map(id -> new Option(id, "附件", "")).toList();
            default -> List.of();
        };
    }
}
