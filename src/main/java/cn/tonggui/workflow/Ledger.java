package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a process folder says of its mechanism beside the drawing: {@code ledger.yaml}.
 *
 * @param mechanism number in the list of mechanisms of the source document, {@code 1.29}; null for what stands in none
 * @param number pattern of the case number with {@code {unit} {year} {seq:4}}
 * @param subject pattern of the case's title with fields of the start form, {@code {subject}}
 * @param mayStart offices and identities that may start it
 * @param readers offices that may read, at the case's unit and at every organisation above it
 * @param cancel steps during which the initiator may cancel
 * @param apart duties that must lie with different people
 * @param demands what the case must come to at its steps
 * @param limits how many cases may hold the same person or choice
 * @param notices by the id of the service task that sends them
 * @param documents by the id of the service task that issues them, in the order in which they are issued
 * @param evidence what its cases speak for; null for nothing
 * @param opens by the id of the service task that opens it @param links by the id of the one that takes it up
 * @param suggestedBy changes of the organisation by which the system opens one
 * @param columns fields that get indexed values
 * @param oversee offices that may terminate, suspend, move and supervise, at the case's unit and every organisation above it
 * @param twoPersons words of those acts that one of them proposes and another confirms @param copies who gets one after a step
 * @param besides what every step allows beside its outcomes; null for everything
 * @param parameters names of the parameters that a case keeps as they are on the day it is opened
 * @param place organisation field of the start form that says whose case it is; null for the initiator's own branch
 * @param committees whether that may be a committee (党委) as well as a branch
 */
record Ledger(
        String title,
        String category,
        String about,
        String seed,
        @Nullable String mechanism,
        String number,
        String subject,
        @Nullable String place,
        boolean committees,
        List<String> mayStart,
        List<String> readers,
        List<String> cancel,
        Map<String, Step> steps,
        List<Apart> apart,
        List<Demand> demands,
        List<Limit> limits,
        Map<String, Notice> notices,
        Map<String, List<LedgerPaper>> documents,
        @Nullable Evidence evidence,
        Map<String, LedgerOpening> opens,
        Map<String, LedgerLink> links,
        List<LedgerSuggestion> suggestedBy,
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
        demands = copy(demands);
        limits = copy(limits);
        notices = notices == null ? Map.of() : Map.copyOf(notices);
        documents = documents == null ? Map.of() : Map.copyOf(documents);
        opens = opens == null ? Map.of() : Map.copyOf(opens);
        links = links == null ? Map.of() : Map.copyOf(links);
        suggestedBy = copy(suggestedBy);
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

    /** Codes of the rules that bear on the step, those that refuse it first. */
    List<String> rulesOf(String step) {
        Stream<String> limited =
                limits.stream().filter(limit -> limit.steps().contains(step)).map(Limit::rule);
        Stream<String> demanded =
                demands.stream().filter(demand -> demand.steps().contains(step)).map(Demand::rule);
        return Stream.of(limited, demanded, step(step).rules().stream())
                .flatMap(codes -> codes)
                .distinct()
                .toList();
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
     * @param due as {@link Due} reads it
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
            @Nullable Reminding remind,
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

    /** @param indicator of a score sheet, {@code P6} @param label what such a case is called there, 实事 */
    record Evidence(String indicator, String label) {}

    /** @param to tokens and people as in the drawing: {@code secretary@${unit}}, {@code ${owner}} */
    record Notice(List<String> to, String title, String words) {
        Notice {
            to = copy(to);
        }
    }
}
