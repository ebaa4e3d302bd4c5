package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Option;
import cn.tonggui.forms.Requirement;
import cn.tonggui.forms.Widget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * What a ledger demands of its steps and limits, and by when they are due, must be of fields that its forms have, and of parameters that its
 * cases keep.
 */
final class DemandLinter {

    private static final Set<Widget> DATES = Set.of(Widget.DATE, Widget.DATE_TIME);

    private static final Set<Widget> ENTRIES =
            Set.of(Widget.PERSON, Widget.PEOPLE, Widget.ORGANISATION, Widget.CHOICE, Widget.CHOICES, Widget.TEXT);

    private final Ledger ledger;
    private final Map<String, FormDefinition> forms;
    private final List<String> faults = new ArrayList<>();

    DemandLinter(Ledger ledger, Map<String, FormDefinition> forms) {
        this.ledger = ledger;
        this.forms = forms;
    }

    List<String> faults() {
        ledger.demands().forEach(this::check);
        ledger.limits().forEach(this::check);
        ledger.steps().forEach((id, step) -> checkDue(id, step.due()));
        return faults;
    }

    private void check(Demand demand) {
        String name = "demand " + demand.rule();
        checkSteps(name, demand.steps());
        checkWords(name, demand.words());
        try {
            Requirement that = demand.requirement();
            that.faults(forms.values()).forEach(fault -> faults.add(name + ": " + fault));
            that.settings().forEach(setting -> checkSetting(name, setting));
        } catch (IllegalArgumentException | NullPointerException e) {
            faults.add(name + " " + (demand.that() == null ? "says nothing in that" : e.getMessage()));
        }
        demand.given().forEach(field -> checkField(name, field));
        demand.when().forEach((field, words) -> {
            checkField(name, field);
            List<String> choices = fields(field).stream()
                    .flatMap(one -> one.choices().stream().map(Option::value))
                    .toList();
            words.stream()
                    .filter(word -> !choices.isEmpty() && !choices.contains(word))
                    .forEach(word -> faults.add(name + ": " + field + " is never " + word));
        });
        if (demand.field() != null) {
            demand.steps().stream()
                    .filter(forms::containsKey)
                    .filter(step -> forms.get(step).find(demand.field()).isEmpty())
                    .forEach(step -> faults.add(name + ": the form of " + step + " has no field " + demand.field()));
        }
    }

    private void check(Limit limit) {
        String name = "limit " + limit.rule();
        checkSteps(name, limit.steps());
        checkWords(name, limit.words());
        if (limit.field() == null || limit.atMost() == null) {
            faults.add(name + " says neither of what nor how many");
            return;
        }
        List<Field> counted = fields(limit.asked()).stream()
                .flatMap(field -> limit.field().contains(".")
                        ? field.columns().stream().filter(one -> limit.field().endsWith("." + one.name()))
                        : Stream.of(field))
                .toList();
        if (counted.isEmpty()
                || counted.stream().anyMatch(field -> field.sealed() || !ENTRIES.contains(field.widget()))) {
            faults.add(name + " counts " + limit.field() + ", which is no person, organisation or choice of a form");
        }
        if (!limit.atMost().matches("[1-9]\\d{0,3}")) {
            checkSetting(name, limit.atMost());
        }
        boolean known = limit.since() == null
                || Limit.SPANS.contains(limit.since())
                || Due.parse(limit.since())
                        .filter(span -> span.base().isEmpty() && !span.unit().equals("wd"))
                        .isPresent();
        if (!known
                || !Set.of("open", "closed", "all").contains(limit.of())
                || limit.within() != null && !limit.within().equals("unit")) {
            faults.add(name + " is of cases " + limit.of() + " within " + limit.within() + " since " + limit.since());
        }
    }

    private void checkDue(String step, String text) {
        Optional<Due> due = Due.parse(text == null ? "" : text);
        boolean known = due.filter(time -> time.base().isEmpty()
                        || time.plain() && ledger.parameters().contains(time.base())
                        || fields(time.base()).stream().anyMatch(field -> DATES.contains(field.widget())))
                .isPresent();
        if (!known) {
            faults.add(
                    "step " + step + " is due " + text
                            + ", expected 3wd, 30d, 6mo, a parameter, or a date field of a form with so much before or after it");
        }
    }

    private void checkSteps(String name, List<String> steps) {
        if (steps.isEmpty()) {
            faults.add(name + " is of no step");
        }
        for (String step : steps) {
            if (step.equals(Demand.START)) {
                continue;
            }
            if (!ledger.steps().containsKey(step)) {
                faults.add(name + " is of step " + step + ", which the ledger does not know");
            } else if (ledger.keptAside(step)) {
                faults.add(name + " is of step " + step + ", whose values are not kept in the case");
            }
        }
    }

    private void checkWords(String name, String words) {
        if (words == null || words.isBlank()) {
            faults.add(name + " has no words");
            return;
        }
        Matcher places = CasePlaces.PLACE.matcher(words);
        while (places.find()) {
            checkSetting(name, places.group(1));
        }
    }

    private void checkSetting(String name, String setting) {
        if (!ledger.parameters().contains(setting)) {
            faults.add(name + " reads " + setting + ", which is not among the parameters");
        }
    }

    private void checkField(String name, String field) {
        if (fields(field).isEmpty() || fields(field).stream().anyMatch(Field::sealed)) {
            faults.add(name + " reads " + field + ", which no form has in the open");
        }
    }

    private List<Field> fields(String name) {
        return forms.values().stream().flatMap(form -> form.find(name).stream()).toList();
    }
}
