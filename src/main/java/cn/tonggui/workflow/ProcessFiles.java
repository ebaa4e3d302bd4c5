package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.UserTask;

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

    /** What the field is called in the form that has it, or its name. */
    String fieldTitle(String field) {
        return forms.values().stream()
                .flatMap(form -> form.fields().stream())
                .filter(one -> one.name().equals(field))
                .map(Field::title)
                .findFirst()
                .orElse(field);
    }

    /** Ids of the user tasks in the order of the drawing's file. */
    List<String> steps() {
        return model.getMainProcess().findFlowElementsOfType(UserTask.class, true).stream()
                .map(FlowElement::getId)
                .toList();
    }

    String stepName(String step) {
        FlowElement element = model.getFlowElement(step);
        return element == null || element.getName() == null ? "" : element.getName();
    }
}
