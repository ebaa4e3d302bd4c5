package cn.tonggui.inbox;

import cn.tonggui.forms.Option;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches people for a picker, beyond those it begins with. */
@RestController
class PeopleController {

    private final Organisation organisation;

    PeopleController(Organisation organisation) {
        this.organisation = organisation;
    }

    @GetMapping("/people")
    List<Option> people(@RequestParam String scope, @RequestParam(defaultValue = "") String q, Viewer viewer) {
        if (!viewer.mayAct()) {
            throw new NotFound("people");
        }
        UnitCode unit = organisation.require(new UnitCode(scope)).code();
        return organisation.search(unit, q.strip(), CaseDirectory.FIRST).stream()
                .map(person -> new Option(person.id().value(), person.name(), person.post()))
                .toList();
    }
}
