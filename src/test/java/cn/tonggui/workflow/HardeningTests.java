package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.variable.VariableContainer;
import org.flowable.engine.HistoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One test for each line of the hardening list: names, expressions, elements, deployment, XML, variables, surface. */
@TongguiTest
class HardeningTests {

    @Autowired
    private SpringProcessEngineConfiguration engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService instances;

    @Autowired
    private HistoryService history;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @ParameterizedTest
    @ValueSource(strings = {"${1+1}", "${secret}", "#{1+1}", "a ${'x'} b #{y} c", "${execution.id}"})
    void namesComeOutAsTheyWentIn(String name) {
        Object shown = engine.getExpressionManager()
                .createExpression(NewTasks.literal(name))
                .getValue(VariableContainer.empty());

        assertThat(shown).isEqualTo(name);
    }

    @Test
    void aTitleThatLooksLikeAnExpressionIsNeverComputed() {
        String id = walker.open("trial", "P40", Map.of("subject", "${1+1} #{2+2} 𠮷"));
        Viewer viewer = people.viewer("P40");

        CaseView seen = cases.require(id, viewer);
        assertThat(seen.title()).isEqualTo("${1+1} #{2+2} 𠮷");
        String instance = instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(seen.number())
                .singleResult()
                .getId();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityType("userTask")
                        .list())
                .extracting(HistoricActivityInstance::getActivityName)
                .containsExactly("支委审阅");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class.forName('java.lang.Runtime')}",
                "${notify.getClass().getClassLoader()}",
                "${execution.getEngineServices()}",
                "${organisation}",
                "${dataSource}"
            })
    void expressionsReachNoObject(String expression) {
        assertThatThrownBy(() -> engine.getExpressionManager()
                        .createExpression(expression)
                        .getValue(VariableContainer.empty()))
                .isInstanceOf(FlowableException.class);
    }

    @Test
    void expressionsReachTheDelegates() {
        assertThat(engine.getExpressionManager().createExpression("${notify}").getValue(VariableContainer.empty()))
                .isInstanceOf(org.flowable.engine.delegate.JavaDelegate.class);
    }

    @Test
    void onlyTheDeployerAtStartDeploys() {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("x.bpmn20.xml", ProcessLinterTests.drawing("<startEvent id=\"start\"/>"))
                        .deploy())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("deployment outside start-up is refused");
    }

    @Test
    void theEngineReadsXmlSafely() {
        assertThat(engine.isEnableSafeBpmnXml()).isTrue();
    }

    @Test
    void variablesOfOtherKindsAreRefused() {
        String id = walker.open("trial", "P40", Map.of("subject", "变量"));
        String instance = instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(
                        cases.require(id, people.viewer("P40")).number())
                .singleResult()
                .getId();

        assertThatThrownBy(() -> instances.setVariable(instance, "set", new HashSet<>(Set.of("x"))))
                .isInstanceOf(FlowableException.class);
        assertThatThrownBy(() -> instances.setVariable(instance, "object", new int[] {1}))
                .isInstanceOf(FlowableException.class);
        assertThatThrownBy(() -> instances.setVariable(instance, "words", List.of("P1", "${x}")))
                .isInstanceOf(FlowableException.class);
        assertThatThrownBy(() -> instances.setVariable(instance, "objects", List.of("P1", new int[] {1})))
                .isInstanceOf(FlowableException.class);
        instances.setVariable(instance, "ids", List.of("P1", "P2"));
        assertThat(instances.getVariable(instance, "ids")).isEqualTo(List.of("P1", "P2"));
    }

    @Test
    void noRestNoScriptNoUserInterfaceOfTheEngineIsOnTheClassPath() {
        List<String> jars = Arrays.stream(
                        System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();

        assertThat(jars).anyMatch(jar -> jar.startsWith("flowable-engine-8"));
        assertThat(jars)
                .noneMatch(jar ->
                        jar.matches("flowable-(.*rest.*|ui.*|.*cmmn-engine|.*dmn-engine|.*camel.*|.*mule.*)-8.*"))
                .noneMatch(jar -> jar.matches("(groovy|nashorn|graal|rhino|jython).*"));
        // the engine brings its own expression language as a script language; script tasks are refused by the linter
        assertThat(new javax.script.ScriptEngineManager().getEngineFactories())
                .extracting(factory -> factory.getLanguageName())
                .containsOnly("JSP 2.1 EL");
    }
}
