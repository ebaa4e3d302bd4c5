package cn.tonggui.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.engine.runtime.Execution;
import org.flowable.eventsubscription.api.EventSubscription;
import org.flowable.job.api.Job;
import org.flowable.task.api.Task;

/** The real engine with nothing of ours around it: drawings run on it without forms, people and case files. */
final class BareEngine implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)");
    static final List<String> PEOPLE = List.of("P1", "P2", "P3");

    final ProcessEngine engine;
    final TokenMoves moves;
    private final Map<String, BpmnModel> models = new HashMap<>();
    private final Map<String, Map<String, Object>> variables = new HashMap<>();

    BareEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:returns-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        configuration.setBeans(new Silent());
        configuration.setAsyncExecutorActivate(false);
        configuration.setCreateDiagramOnDeploy(false);
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setParallelMultiInstanceAsyncLeave(false);
        configuration.setBulkInsertEnabled(false);
        engine = configuration.buildProcessEngine();
        moves = new TokenMoves(engine.getRuntimeService(), engine.getManagementService());
    }

    /** Every delegate that a drawing names does nothing. */
    private static final class Silent extends HashMap<Object, Object> {
        private static final JavaDelegate NOTHING = step -> {};
        private static final Set<String> DELEGATES = Drawings.delegates();

        @Override
        public boolean containsKey(Object name) {
            return DELEGATES.contains(name.toString()) || super.containsKey(name);
        }

        @Override
        public Object get(Object name) {
            return containsKey(name) ? NOTHING : null;
        }
    }

    BpmnModel deploy(String process, String drawing) {
        if (models.containsKey(process)) {
            return models.get(process);
        }
        engine.getRepositoryService()
                .createDeployment()
                .addString(process + ".bpmn20.xml", drawing)
                .deploy();
        BpmnModel model = engine.getRepositoryService()
                .getBpmnModel(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .singleResult()
                        .getId());
        models.put(process, model);
        variables.put(process, variables(drawing));
        return model;
    }

    BpmnModel model(String process) {
        return models.get(process);
    }

    private static Map<String, Object> variables(String drawing) {
        Map<String, Object> values = new LinkedHashMap<>();
        Matcher names = NAME.matcher(drawing.replaceAll("delegateExpression=\"[^\"]*\"", ""));
        while (names.find()) {
            values.putIfAbsent(names.group(1), "x");
        }
        Matcher lists = Pattern.compile("collection=\"\\$\\{(\\w+)}").matcher(drawing);
        while (lists.find()) {
            values.put(lists.group(1), PEOPLE);
        }
        Matcher dates = Pattern.compile("<timeDate>\\$\\{(\\w+)}").matcher(drawing);
        while (dates.find()) {
            values.put(dates.group(1), Date.from(Instant.now().plusSeconds(86_400)));
        }
        Matcher numbers = Pattern.compile("\\$\\{(\\w+) (?:<|<=|>|>=) \\d+}").matcher(drawing);
        while (numbers.find()) {
            values.put(numbers.group(1), 0);
        }
        return values;
    }

    String start(String process, Map<String, Object> told) {
        Map<String, Object> all = new HashMap<>(variables.get(process));
        all.putAll(told);
        return engine.getRuntimeService()
                .startProcessInstanceByKey(process, all)
                .getId();
    }

    List<Task> open(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .orderByTaskDefinitionKey()
                .asc()
                .orderByTaskAssignee()
                .asc()
                .list();
    }

    boolean ended(String instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0;
    }

    void complete(Task task, Map<String, Object> choice) {
        engine.getTaskService().complete(task.getId(), new HashMap<>(choice));
    }

    /** Completes one open task of the step. */
    void complete(String instance, String step, Map<String, Object> choice) {
        Task task = open(instance).stream()
                .filter(one -> one.getTaskDefinitionKey().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open"));
        complete(task, choice);
    }

    /** Lets happen what the instance waits for between its steps: a message, or a day. */
    void tell(String instance, String event, Map<String, Object> told) {
        Execution waiting = engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(instance)
                .activityId(event)
                .singleResult();
        EventSubscription message = engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .executionId(waiting.getId())
                .singleResult();
        if (message == null) {
            engine.getRuntimeService().setVariables(instance, told);
            fire(instance, event);
        } else {
            engine.getRuntimeService()
                    .messageEventReceived(message.getEventName(), waiting.getId(), new HashMap<>(told));
        }
    }

    /** Lets a timer go off. */
    void fire(String instance, String event) {
        Job timer = engine.getManagementService()
                .createTimerJobQuery()
                .processInstanceId(instance)
                .elementId(event)
                .singleResult();
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .moveTimerToExecutableJob(timer.getId())
                        .getId());
    }

    /** Where the instance stands: element, with whose it is, → how many tokens; boundary events are none. */
    Map<String, Integer> marking(String process, String instance) {
        Map<String, Integer> marking = new TreeMap<>();
        open(instance).forEach(task -> marking.merge(place(task), 1, Integer::sum));
        for (Execution execution : engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(instance)
                .list()) {
            FlowElement element = execution.getActivityId() == null
                    ? null
                    : models.get(process).getFlowElement(execution.getActivityId());
            if (element != null && !(element instanceof UserTask) && !(element instanceof BoundaryEvent)) {
                marking.merge(element.getId(), 1, Integer::sum);
            }
        }
        return marking;
    }

    private static String place(Task task) {
        return task.getAssignee() == null
                ? task.getTaskDefinitionKey()
                : task.getTaskDefinitionKey() + ":" + task.getAssignee();
    }

    /** Timers that wait for steps which are not open, or that are missing for steps which are. */
    List<String> strayTimers(String process, String instance) {
        List<String> expected = new ArrayList<>();
        Set<String> severalTimes = new HashSet<>();
        open(instance).stream()
                .map(task -> (UserTask) models.get(process).getFlowElement(task.getTaskDefinitionKey()))
                // where several have the step, the timer is that of them all
                .filter(step -> step.getLoopCharacteristics() == null || severalTimes.add(step.getId()))
                .flatMap(step -> step.getBoundaryEvents().stream())
                .filter(event -> event.getEventDefinitions().get(0) instanceof TimerEventDefinition)
                .forEach(event -> expected.add(event.getId()));
        marking(process, instance).keySet().stream()
                .filter(id -> models.get(process).getFlowElement(id) instanceof IntermediateCatchEvent event
                        && event.getEventDefinitions().get(0) instanceof TimerEventDefinition)
                .forEach(expected::add);
        List<String> stray = new ArrayList<>();
        engine.getManagementService()
                .createTimerJobQuery()
                .processInstanceId(instance)
                .list()
                .forEach(job -> stray.add(job.getElementId()));
        expected.forEach(one -> {
            if (!stray.remove(one)) {
                stray.add("no " + one);
            }
        });
        return stray;
    }

    void forget(String instance) {
        if (!ended(instance)) {
            engine.getRuntimeService().deleteProcessInstance(instance, "looked at");
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
