package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessLinterTests {

    private final ProcessLinter linter = new ProcessLinter();

    @Test
    void acceptsAPlainProcess() {
        assertThat(linter.faults("x", folder(drawing("<startEvent id=\"start\"/>"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<scriptTask id=\"s\"><script>1</script></scriptTask>|scriptTask is refused",
                "<callActivity id=\"c\" calledElement=\"y\"/>|callActivity is refused",
                "<businessRuleTask id=\"b\"/>|businessRuleTask is refused",
                "<serviceTask id=\"s\" flowable:type=\"mail\"/>|attribute type of s is refused",
                "<serviceTask id=\"s\" flowable:class=\"x.Y\"/>|attribute class of s is refused",
                "<serviceTask id=\"s\" flowable:expression=\"${x.y()}\"/>|attribute expression of s is refused",
                "<serviceTask id=\"s\" flowable:delegateExpression=\"${other}\"/>|does not name its delegate",
                "<serviceTask id=\"s\" flowable:delegateExpression=\"${s.x}\"/>|does not name its delegate",
                "<extensionElements><flowable:executionListener class=\"x\"/></extensionElements>|is refused",
                "<userTask id=\"u\" name=\"${1+1}\" flowable:formKey=\"u\"/>|expression in the name of u",
                "<userTask id=\"u\" name=\"#{x}\" flowable:formKey=\"u\"/>|expression in the name of u",
                "<userTask id=\"u\"/>|has no form of its own",
                "<userTask id=\"u\" flowable:formKey=\"u\"/>|neither one person nor tokens",
                "<userTask id=\"u\" flowable:formKey=\"u\" flowable:assignee=\"${a.b}\"/>|neither one person nor tokens",
                "<userTask id=\"u\" flowable:formKey=\"u\" flowable:skipExpression=\"${x}\"/>|skipExpression of u is refused",
                "<sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"b\"><conditionExpression>${a == 'x' and b == 'y'}</conditionExpression></sequenceFlow>|not one comparison",
                "<sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"b\"><conditionExpression>${svc.ok()}</conditionExpression></sequenceFlow>|not one comparison",
                "<userTask id=\"u\"><documentation>${1+1}</documentation></userTask>|expression in the documentation ${1+1}",
                "<userTask id=\"u\"><multiInstanceLoopCharacteristics flowable:collection=\"${a.b}\"/></userTask>|collection ${a.b} is not one variable",
                "<userTask id=\"u\"><multiInstanceLoopCharacteristics><loopCardinality>${a.b()}</loopCardinality></multiInstanceLoopCharacteristics></userTask>|neither a number nor a variable",
                "<userTask id=\"u\"><multiInstanceLoopCharacteristics><completionCondition>${a/b > 1}</completionCondition></multiInstanceLoopCharacteristics></userTask>|not one comparison",
                "<userTask id=\"u\" flowable:formKey=\"other\" flowable:assignee=\"${a}\"/>|has no form of its own",
                "<serviceTask id=\"s\"/>|does not name its delegate",
                "</process><process id=\"y\">|2 elements process, expected one",
                "<boundaryEvent id=\"b\"><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent>|timeDuration is refused",
                "<boundaryEvent id=\"b\"><timerEventDefinition><timeDate>2027-01-01</timeDate></timerEventDefinition></boundaryEvent>|does not read one date",
                "<message id=\"m\" name=\"${x}\"/>|message ${x} is not one word",
                "<boundaryEvent id=\"b\" cancelActivity=\"false\"><messageEventDefinition messageRef=\"m\"/></boundaryEvent>|message event b is not one that waits",
                "<startEvent id=\"b\"><messageEventDefinition messageRef=\"m\"/></startEvent>|message event b is not one that waits",
                "<intermediateThrowEvent id=\"t\"/>|intermediateThrowEvent is refused",
            })
    void refuses(String element, String fault) {
        assertThat(linter.faults("x", folder(drawing(element)))).anyMatch(found -> found.contains(fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<loopCardinality>3</loopCardinality>",
                "<loopCardinality>${seats}</loopCardinality>",
                "<completionCondition>${outcome == 'return'}</completionCondition>"
            })
    void acceptsALoopThatComputesNothing(String loop) {
        String step = "<userTask id=\"u\" flowable:formKey=\"u\" flowable:assignee=\"${one}\">"
                + "<documentation>复核</documentation>"
                + "<multiInstanceLoopCharacteristics flowable:collection=\"${people}\" flowable:elementVariable=\"one\">"
                + loop + "</multiInstanceLoopCharacteristics></userTask>";

        assertThat(linter.faults("x", folder(drawing(step)))).isEmpty();
    }

    @Test
    void refusesAFolderThatLacksAFile() {
        assertThat(linter.faults("x", Map.of())).containsExactly("no x.bpmn20.xml");
        assertThat(linter.faults("x", Map.of("x.bpmn20.xml", drawing(""), "ledger.yaml", "")))
                .contains("ledger.yaml or start.form.yaml is missing");
    }

    @Test
    void refusesAGatewayWithoutDefault() {
        String gateway = "<exclusiveGateway id=\"g\"/><sequenceFlow id=\"f1\" sourceRef=\"g\" targetRef=\"a\"/>"
                + "<sequenceFlow id=\"f2\" sourceRef=\"g\" targetRef=\"b\"/>";

        assertThat(linter.faults("x", folder(drawing(gateway)))).contains("gateway g has no default flow");
    }

    @Test
    void refusesAStepThatIsNamedLikeALabelStyle() {
        String drawing = drawing("<startEvent id=\"task\"/>")
                .replace("</bpmndi:BPMNDiagram>", "<bpmndi:BPMNLabelStyle id=\"task\"/></bpmndi:BPMNDiagram>");

        assertThat(linter.faults("x", folder(drawing)))
                .singleElement()
                .asString()
                .startsWith("id task is given twice");
    }

    @Test
    void refusesADocumentType() {
        String drawing = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">" + drawing("");

        assertThat(linter.faults("x", folder(drawing))).containsExactly("a DOCTYPE is refused");
    }

    @Test
    void refusesAnotherNameThanTheFolders() {
        assertThat(linter.faults("y", folder("y", drawing("")))).contains("process id is x, expected y");
    }

    @Test
    void refusesAnUndrawnProcess() {
        assertThat(linter.faults("x", folder(drawing("").replace("BPMNShape", "BPMNLabel"))))
                .contains("no drawn diagram");
    }

    @Test
    void refusesWhatIsNoXml() {
        assertThat(linter.faults("x", folder("<definitions>")))
                .singleElement()
                .asString()
                .startsWith("not well-formed");
    }

    static String drawing(String elements) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" targetNamespace="x">
                  <process id="x">%s</process>
                  <bpmndi:BPMNDiagram><bpmndi:BPMNShape bpmnElement="start"/></bpmndi:BPMNDiagram>
                </definitions>
                """.formatted(elements);
    }

    private static Map<String, String> folder(String drawing) {
        return folder("x", drawing);
    }

    private static Map<String, String> folder(String name, String drawing) {
        return new HashMap<>(
                Map.of(name + ".bpmn20.xml", drawing, "ledger.yaml", "", "start.form.yaml", "", "u.form.yaml", ""));
    }
}
