package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a process folder says of its mechanism beside the drawing: {@code ledger.yaml}.
 *
 * @param number pattern of the case number with {@code {unit} {year} {seq:4}}
 * @param subject pattern of the case's title with fields of the start form, {@code {subject}}
 * @param mayStart offices and identities that may start it
 * @param readers offices that may read, at the case's unit and at every organisation above it
 * @param cancel steps during which the initiator may cancel
 * @param apart duties that must lie with different people
 * @param notices by the id of the service task that sends them
 * @param columns fields that get indexed values
 * @param parameters names of the parameters that a case keeps as they are on the day it is opened
 */
record Ledger(
        String title,
        String category,
        String about,
        String seed,
        String number,
        String subject,
        List<String> mayStart,
        List<String> readers,
        List<String> cancel,
        Map<String, Step> steps,
        List<Apart> apart,
        Map<String, Notice> notices,
        List<String> columns,
        List<String> parameters,
        int keepYears,
        String confidentiality) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    Ledger {
        mayStart = copy(mayStart);
        readers = copy(readers);
        cancel = copy(cancel);
        steps = steps == null ? Map.of() : Map.copyOf(steps);
        apart = copy(apart);
        notices = notices == null ? Map.of() : Map.copyOf(notices);
        columns = copy(columns);
        parameters = copy(parameters);
    }

    static Ledger read(String yaml) {
        return YAML.readValue(yaml, Ledger.class);
    }

    Step step(String id) {
        Step step = steps.get(id);
        if (step == null) {
            throw new IllegalStateException("ledger '" + title + "' has no step " + id);
        }
        return step;
    }

    boolean startableBy(Viewer viewer) {
        return viewer.mayAct() && viewer.tokens().stream().anyMatch(token -> mayStart.contains(token.office()));
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * @param actions outcomes the step offers, the first being the main one
     * @param due {@code 3wd} (working days) or the name of a date field of the case
     * @param rules codes of the rules that bear on the step
     * @param remind when its people are reminded; null for the usual days
     * @param choose whom a person field of the step offers: field → tokens, {@code technology@${superior}}
     * @param sheets for a step that several people take at once, each with a sheet of one's own; null for all others
     */
    record Step(
            List<String> actions,
            String due,
            List<String> rules,
            @Nullable Remind remind,
            Map<String, List<String>> choose,
            @Nullable Sheets sheets) {
        Step {
            actions = copy(actions);
            rules = copy(rules);
            choose = choose == null ? Map.of() : Map.copyOf(choose);
        }
    }

    /**
     * When the people of a step are reminded.
     *
     * @param before working days before it is due
     * @param after working days after; each stage goes one level higher
     */
    record Remind(List<Integer> before, List<Integer> after) {
        Remind {
            before = copy(before);
            after = copy(after);
        }
    }

    /**
     * What becomes of sheets that several people fill in without seeing each other's.
     *
     * @param into table field of the case that takes one row for each sheet once all are in
     * @param average field of the sheet whose average the case keeps; null when there is none
     * @param as number field of the case that takes the average
     */
    record Sheets(
            String into, @Nullable String average, @Nullable String as) {}

    /**
     * The fields name people who must not be the same (SD06 and the like).
     *
     * @param fields person fields, lists of people, columns of tables ({@code authors.person}) and {@code initiator}
     */
    record Apart(String rule, List<String> fields) {}

    /** @param to tokens and people as in the drawing: {@code secretary@${unit}}, {@code ${owner}} */
    record Notice(List<String> to, String title, String words) {
        Notice {
            to = copy(to);
        }
    }
}
