package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a folder is like when all names are taken away: who takes a step, what comes of it, which kinds of fields it asks for. */
record MechanismShape(Map<String, Integer> traits) {

    static MechanismShape of(MechanismFolder folder) {
        Map<String, Integer> traits = new HashMap<>();
        folder.tasks().keySet().forEach(step -> {
            Ledger.Step told = folder.ledger().step(step);
            count(
                    traits,
                    "who "
                            + folder.who(step).stream()
                                    .map(MechanismShape::office)
                                    .toList());
            count(traits, "does " + told.actions() + (told.sheets() != null) + (told.sign() != null));
        });
        folder.forms().values().stream()
                .flatMap(form -> form.fields().stream())
                .flatMap(field -> Stream.concat(
                        Stream.of(kind("", field)), field.columns().stream().map(column -> kind("column ", column))))
                .forEach(kind -> count(traits, kind));
        return new MechanismShape(traits);
    }

    /** Of a hundred: how much of what either has they have in common. */
    int likeness(MechanismShape other) {
        int common = 0;
        int all = 0;
        for (String trait : Stream.concat(traits.keySet().stream(), other.traits.keySet().stream())
                .distinct()
                .toList()) {
            int here = traits.getOrDefault(trait, 0);
            int there = other.traits.getOrDefault(trait, 0);
            common += Math.min(here, there);
            all += Math.max(here, there);
        }
        return all == 0 ? 0 : 100 * common / all;
    }

    private static String office(String token) {
        return token.startsWith("${") ? "person" : token;
    }

    private static String kind(String of, Field field) {
        return of
                + field.widget()
                + (field.bound() ? " asked" : " shown")
                + (field.required() ? " starred" : "")
                + (field.routes() ? " routes" : "")
                + field.choices().size();
    }

    private static void count(Map<String, Integer> traits, String trait) {
        traits.merge(trait, 1, Integer::sum);
    }
}
