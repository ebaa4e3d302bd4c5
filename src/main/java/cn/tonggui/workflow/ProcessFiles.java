package cn.tonggui.workflow;

import cn.tonggui.forms.FormDefinition;
import java.util.Map;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;

/** One version of a process as it was deployed: drawing, forms and ledger belong together for ever. */
record ProcessFiles(
        String definitionId,
        String process,
        int version,
        String drawing,
        BpmnModel model,
        Ledger ledger,
        Map<String, FormDefinition> forms) {

    FormDefinition form(String step) {
        FormDefinition form = forms.get(step);
        if (form == null) {
            throw new IllegalStateException("process " + process + " version " + version + " has no form " + step);
        }
        return form;
    }

    FormDefinition startForm() {
        return form("start");
    }

    String stepName(String step) {
        FlowElement element = model.getFlowElement(step);
        return element == null || element.getName() == null ? "" : element.getName();
    }
}
