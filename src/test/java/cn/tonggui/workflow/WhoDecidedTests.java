package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TestDatabase;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Chains of claiming, releasing, handing on, lending and acting for somebody, made from a seed: after each act the case says
 * who did it, for whom, and who held the task then, as a model of a hundred lines says it.
 */
@TongguiTest
class WhoDecidedTests {

    private static final int CHAINS = Integer.getInteger("tonggui.chains", TestDatabase.onMariaDb() ? 100 : 1_000);
    private static final long SEED = Long.getLong("tonggui.seed", System.nanoTime());

    private static final List<String> OFFERED = List.of("P34", "P35", "P36");
    private static final List<String> PEOPLE = List.of("P34", "P35", "P36", "P37", "P38", "P39");
    private static final List<String> WORDS =
            List.of("claim", "release", "transfer", "transfer", "delegate", "delegate", "resolve", "revoke", "agent");

    @Autowired
    private Tasks tasks;

    @Autowired
    private Agents agents;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private WorkMapper work;

    @Autowired
    private CaseActMapper acts;

    @Autowired
    private TraceMapper trace;

    @Autowired
    private CaseReadMapper cases;

    @Autowired
    private Clock clock;

    private final Map<String, Viewer> viewers = new HashMap<>();
    private final Map<String, String> periods = new TreeMap<>();

    @Test
    void theTraceIsRightAfterEveryChain() {
        PEOPLE.forEach(person -> viewers.put(person, people.viewer(person)));
        for (int chain = 0; chain < CHAINS; chain++) {
            long seed = SEED + chain;
            try {
                run(new Random(seed));
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError(
                        "chain " + chain + ": run again with -Dtonggui.chains=1 -Dtonggui.seed=" + seed, wrong);
            } finally {
                List.copyOf(periods.keySet()).forEach(this::endAgency);
            }
        }
    }

    private void run(Random random) {
        String id = walker.open("trial", "P40", Map.of("subject", "谁定的"));
        CaseFile file = cases.find(id, List.of("P40"));
        String task = trace.open(file.instanceId()).get(0).taskId();
        ChainModel model = new ChainModel(Set.copyOf(OFFERED));
        int length = 3 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            if (word.equals("agent")) {
                turnAgency(model, random);
            } else {
                List<String> able = model.whoMay(word, PEOPLE);
                boolean stray = able.isEmpty() || random.nextInt(6) == 0;
                String person = one(stray ? PEOPLE : able, random);
                step(word, person, one(PEOPLE, random), task, id, model);
            }
        }
        decide(task, id, model, random);
    }

    private void decide(String task, String id, ChainModel model, Random random) {
        if (!model.delegator().isEmpty()) {
            boolean back = random.nextBoolean();
            step(back ? "resolve" : "revoke", back ? model.holder() : model.delegator(), "", task, id, model);
        }
        if (model.holder().isEmpty()) {
            step("claim", one(model.whoMay("claim", PEOPLE), random), "", task, id, model);
        }
        step("approve", one(model.whoMay("approve", PEOPLE), random), "", task, id, model);
        assertThat(work.again(task)).isNull();
    }

    private void step(String word, String person, String to, String task, String id, ChainModel model) {
        WorkMapper.TaskRow row = work.again(task);
        Viewer viewer = viewers.get(person);
        TaskAction action = action(word, new TaskRef(task, row.revision(), PublicId.next()), to);
        int before = acts.of(id).size();
        if (!model.may(word, person, to)) {
            assertThatThrownBy(() -> tasks.perform(action, viewer))
                    .as("%s may not %s", person, word)
                    .isInstanceOfAny(NotAllowed.class, NotFound.class, RuleBroken.class);
            assertThat(acts.of(id)).hasSize(before);
            return;
        }
        ChainModel.Told told = model.act(word, person, to);
        tasks.perform(action, viewer);

        CaseActMapper.Row act = acts.of(id).stream()
                .filter(one -> one.action().equals(word))
                .reduce((one, later) -> later)
                .orElseThrow();
        assertThat(new ChainModel.Told(act.actor(), act.behalf(), act.holder(), act.owner()))
                .as(word)
                .isEqualTo(told);
        assertThat(act.behalfName())
                .isEqualTo(
                        told.behalf().isEmpty()
                                ? ""
                                : viewers.get(told.behalf()).name());
        WorkMapper.TaskRow after = work.again(task);
        if (after != null) {
            assertThat(after.assignee() == null ? "" : after.assignee()).isEqualTo(model.holder());
            assertThat(after.delegated()).isEqualTo(!model.delegator().isEmpty());
            assertThat(after.owner() == null ? "" : after.owner()).isEqualTo(model.delegator());
        }
    }

    private static TaskAction action(String word, TaskRef ref, String to) {
        PersonId person = new PersonId(to);
        return switch (word) {
            case "claim" -> new TaskAction.Claim(ref);
            case "release" -> new TaskAction.Release(ref);
            case "transfer" -> new TaskAction.Transfer(ref, person, "请你办");
            case "delegate" -> new TaskAction.Delegate(ref, person, "请你看");
            case "resolve" -> new TaskAction.Resolve(ref, "看过了");
            case "revoke" -> new TaskAction.Revoke(ref, "不等了");
            default ->
                new TaskAction.Approve(
                        ref, new Submission("trial/review", "approve", Map.of("opinion", "同意"), Map.of(), List.of()));
        };
    }

    private void turnAgency(ChainModel model, Random random) {
        String principal = one(OFFERED, random);
        if (periods.containsKey(principal)) {
            endAgency(principal);
            model.agents().remove(principal);
            return;
        }
        String agent = one(PEOPLE, random);
        LocalDate today = LocalDate.now(clock);
        Agents.Wanted wanted =
                new Agents.Wanted(new PersonId(principal), new PersonId(agent), today, today, List.of(), "");
        if (circle(principal, agent, model.agents())) {
            assertThatThrownBy(() -> agents.set(wanted, viewers.get(principal))).isInstanceOf(RuleBroken.class);
            return;
        }
        agents.set(wanted, viewers.get(principal));
        periods.put(
                principal,
                agents.of(viewers.get(principal)).stream()
                        .filter(period -> period.own() && period.mayEnd())
                        .map(Agents.Period::id)
                        .findFirst()
                        .orElseThrow());
        model.agents().put(principal, agent);
    }

    private static boolean circle(String principal, String agent, Map<String, String> agents) {
        for (String next = agent; next != null; next = agents.get(next)) {
            if (next.equals(principal)) {
                return true;
            }
        }
        return false;
    }

    private void endAgency(String principal) {
        agents.end(periods.remove(principal), viewers.get(principal));
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
