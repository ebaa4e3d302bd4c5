package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import java.util.HashMap;
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

    /** Only fields marked as routing enter the engine. A field left empty clears what an earlier round had put there. */
    Map<String, Object> routes(String step, Map<String, Object> values) {
        Map<String, Object> routing = new HashMap<>();
        for (Field field : form(step).fields()) {
            if (field.routes() && !field.readOnly()) {
                routing.put(field.name(), values.get(field.name()));
            }
        }
        return routing;
    }

    String stepName(String step) {
        FlowElement element = model.getFlowElement(step);
        return element == null || element.getName() == null ? "" : element.getName();
    }
}
