package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param documents by the id of the service task that issues them, in the order in which they are issued
 * @param columns fields that get indexed values
 * @param oversee offices that may terminate, suspend, move and supervise, at the case's unit and every organisation above it
 * @param twoPersons words of those acts that one of them proposes and another confirms
 * @param copies who gets a copy when a step is finished
 * @param besides what every step allows beside its outcomes; null for everything
 * @param parameters names of the parameters that a case keeps as they are on the day it is opened
 * @param place organisation field of the start form that says whose case it is; null for the initiator's own branch
 */
record Ledger(
        String title,
        String category,
        String about,
        String seed,
        String number,
        String subject,
        @Nullable String place,
        List<String> mayStart,
        List<String> readers,
        List<String> cancel,
        Map<String, Step> steps,
        List<Apart> apart,
        Map<String, Notice> notices,
        Map<String, List<Paper>> documents,
        List<String> columns,
        List<String> parameters,
        List<String> oversee,
        List<String> twoPersons,
        List<Copies> copies,
        @Nullable List<String> besides,
        int keepYears,
        String confidentiality) {

    /** What a step allows beside its outcomes when the ledger says nothing. */
    static final List<String> BESIDES =
            List.of("return-to", "withdraw", "transfer", "delegate", "add-before", "add-after", "add-parallel");

    /** What never happens to an act that must be one's own (SD20), and to a step whose end stands. */
    private static final Set<String> NEVER_PERSONAL =
            Set.of("transfer", "delegate", "agent", "add-before", "add-after", "add-parallel");

    private static final Set<String> NEVER_FINAL = Set.of("return-to", "withdraw");

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
        documents = documents == null ? Map.of() : Map.copyOf(documents);
        columns = copy(columns);
        parameters = copy(parameters);
        oversee = copy(oversee);
        twoPersons = copy(twoPersons);
        copies = copy(copies);
        besides = besides == null ? BESIDES : List.copyOf(besides);
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

    /** Whether the step allows this beside its outcomes. */
    boolean allows(String id, String word) {
        Step step = step(id);
        if (step.personal() && NEVER_PERSONAL.contains(word) || step.isFinal() && NEVER_FINAL.contains(word)) {
            return false;
        }
        return word.equals("agent") || (step.besides() == null ? besides : step.besides()).contains(word);
    }

    /** Whether what the step's form brings is kept beside the case: as sheets, or by a module. */
    boolean keptAside(String id) {
        Step step = step(id);
        return step.own() || step.sheets() != null;
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
     * @param besides what it allows beside its outcomes; null for what the ledger says of all
     * @param personal whether it must be one's own act: vote, ballot, count, signature, talk (SD20)
     * @param isFinal whether nothing returns into, from or across it once it is done
     * @param batch whether several such tasks may be approved at once
     * @param signature {@code required} or {@code offered} when a handwritten signature goes with the decision
     * @param sign how the opinions of several signers become the step's outcome; null where one decides
     * @param sheets for a step that several people take at once, each with a sheet of one's own; null for all others
     * @param own whether a module keeps what is entered ({@link OwnStep})
     */
    record Step(
            List<String> actions,
            String due,
            List<String> rules,
            @Nullable Remind remind,
            Map<String, List<String>> choose,
            @Nullable List<String> besides,
            boolean personal,
            @JsonProperty("final") boolean isFinal,
            boolean batch,
            @Nullable String signature,
            @Nullable Sign sign,
            @Nullable Sheets sheets,
            boolean own) {
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
     * How the opinions of several signers become the outcome of their step (会签、或签、依次审批).
     *
     * @param rule ALL: everybody agrees; ANY: the first decides; RATIO: at least {@code ratio} of all signers agree
     * @param ratio a fraction such as {@code 1/2}; null unless RATIO
     * @param veto whether one refusal decides at once
     * @param early whether the step ends as soon as nothing can change its outcome
     * @param signers tokens whose holders sign, {@code committee-member@${unit}}; empty when a form chooses them
     */
    record Sign(Rule rule, @Nullable String ratio, boolean veto, boolean early, List<String> signers) {

        enum Rule {
            ALL,
            ANY,
            RATIO
        }

        Sign {
            signers = copy(signers);
        }
    }

    /**
     * What becomes of sheets that several people fill in without seeing each other's.
     *
     * @param into table field of the case that takes one row for each sheet once all are in
     * @param average field of the sheet whose average the case keeps in {@code as}; null when there is none
     */
    record Sheets(
            String into, @Nullable String average, @Nullable String as) {}

    /**
     * The fields name people who must not be the same (SD06 and the like).
     *
     * @param fields person fields, lists of people, columns of tables ({@code authors.person}), {@code initiator}, and steps
     */
    record Apart(String rule, List<String> fields) {}

    /**
     * Who gets a copy of the case when a step is finished and not sent back (抄送).
     *
     * @param to tokens and people as in the drawing: {@code secretary@${superior}}, {@code ${owner}}
     * @param reply whether they are asked for an answer (传阅)
     * @param words why, in one sentence
     */
    record Copies(String step, List<String> to, boolean reply, String words) {
        Copies {
            to = copy(to);
        }
    }

    /** @param to tokens and people as in the drawing: {@code secretary@${unit}}, {@code ${owner}} */
    record Notice(List<String> to, String title, String words) {
        Notice {
            to = copy(to);
        }
    }

    /**
     * A document that a service task issues (公文), from a .docx file in the folder.
     *
     * @param title with places for values of the case, {@code {unit}关于换届选举的请示}
     * @param number with the same places, {@code {year}} and {@code {seq}}; empty for none @param beside a module issues it
     * @param occasion value that tells apart what is issued more than once: of one occasion the latest stands; may be empty
     * @param readers offices that may open it at the case's unit though they may not read the case
     */
    record Paper(
            String template,
            String title,
            String number,
            String occasion,
            boolean beside,
            @Nullable Integer keepYears,
            List<String> readers) {
        Paper {
            number = number == null ? "" : number;
            occasion = occasion == null ? "" : occasion;
            readers = copy(readers);
        }
    }
}
