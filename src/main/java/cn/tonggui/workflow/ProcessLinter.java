package cn.tonggui.workflow;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * What a process folder may contain. Everything not on the list is refused before the engine sees the file: scripts, mail and
 * HTTP tasks, listeners, call activities, expressions in names, conditions that compute.
 */
final class ProcessLinter {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String FLOWABLE = "http://flowable.org/bpmn";

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "flowNodeRef",
            "documentation",
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "receiveTask",
            "manualTask",
            "exclusiveGateway",
            "parallelGateway",
            "sequenceFlow",
            "conditionExpression",
            "boundaryEvent",
            "intermediateCatchEvent",
            "timerEventDefinition",
            "message",
            "messageEventDefinition",
            "timeDate",
            "subProcess",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "incoming",
            "outgoing",
            "textAnnotation",
            "text",
            "association");

    private static final Set<String> FLOWABLE_ATTRIBUTES =
            Set.of("formKey", "assignee", "candidateGroups", "delegateExpression", "collection", "elementVariable");

    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{\\w+ (==|!=|<|<=|>|>=) ('[\\w-]+'|\\d+|true|false)}");
    private static final Set<String> CONDITIONS = Set.of("conditionExpression", "completionCondition");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}|\\$\\{\\w+}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+}");
    private static final Pattern MESSAGE = Pattern.compile("[a-z][A-Za-z-]{0,39}");
    private static final Pattern TOKENS = Pattern.compile("[a-z-]+@(\\$\\{\\w+}|\\w+)(,[a-z-]+@(\\$\\{\\w+}|\\w+))*");

    /** What is wrong with the folder, in words for its author; empty when nothing is. */
    List<String> faults(String folder, Map<String, String> files) {
        List<String> faults = new ArrayList<>();
        String drawing = files.get(folder + ".bpmn20.xml");
        if (drawing == null) {
            return List.of("no " + folder + ".bpmn20.xml");
        }
        if (!files.containsKey("ledger.yaml") || !files.containsKey("start.form.yaml")) {
            faults.add("ledger.yaml or start.form.yaml is missing");
        }
        if (drawing.contains("<!DOCTYPE") || drawing.contains("<!ENTITY")) {
            return List.of("a DOCTYPE is refused");
        }
        Element root;
        try {
            root = parse(drawing).getDocumentElement();
        } catch (Exception e) {
            return List.of("not well-formed: " + e.getMessage());
        }
        elements(root).forEach(element -> check(element, faults));
        Set<String> ids = new HashSet<>();
        elements(root).stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty() && !ids.add(id))
                .forEach(id -> faults.add("id " + id + " is given twice: steps, flows, shapes and label styles"
                        + " share their ids, so rename the step"));
        one(root, "process", faults, process -> {
            if (!process.getAttribute("id").equals(folder)) {
                faults.add("process id is " + process.getAttribute("id") + ", expected " + folder);
            }
        });
        all(root, "userTask").forEach(task -> checkUserTask(task, files, faults));
        all(root, "serviceTask").forEach(task -> checkServiceTask(task, faults));
        all(root, "exclusiveGateway").forEach(gateway -> checkGateway(gateway, root, faults));
        if (root.getElementsByTagNameNS("*", "BPMNShape").getLength() == 0) {
            faults.add("no drawn diagram");
        }
        return faults;
    }

    private static void check(Element element, List<String> faults) {
        String name = element.getLocalName();
        if (BPMN.equals(element.getNamespaceURI())) {
            if (!ELEMENTS.contains(name)) {
                faults.add("element " + name + " is refused");
            }
            if (computes(element.getAttribute("name"))) {
                faults.add("expression in the name of " + element.getAttribute("id"));
            }
            if (name.equals("documentation") && computes(text(element))) {
                faults.add("expression in the documentation " + text(element));
            }
        } else if (FLOWABLE.equals(element.getNamespaceURI())) {
            faults.add("extension element " + name + " is refused");
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = element.getAttributes().item(i);
            if (FLOWABLE.equals(attribute.getNamespaceURI())
                    && !FLOWABLE_ATTRIBUTES.contains(attribute.getLocalName())) {
                faults.add(
                        "attribute " + attribute.getLocalName() + " of " + element.getAttribute("id") + " is refused");
            }
        }
        if (CONDITIONS.contains(name) && !CONDITION.matcher(text(element)).matches()) {
            faults.add("condition " + text(element) + " is not one comparison of one variable with one literal");
        }
        if ("loopCardinality".equals(name) && !COUNT.matcher(text(element)).matches()) {
            faults.add("loop count " + text(element) + " is neither a number nor a variable");
        }
        String collection = element.getAttributeNS(FLOWABLE, "collection");
        if (!collection.isEmpty() && !VARIABLE.matcher(collection).matches()) {
            faults.add("collection " + collection + " is not one variable");
        }
        if ("message".equals(name)
                && !MESSAGE.matcher(element.getAttribute("name")).matches()) {
            faults.add("message " + element.getAttribute("name") + " is not one word");
        }
        if ("messageEventDefinition".equals(name) && !hears((Element) element.getParentNode())) {
            faults.add("message event " + ((Element) element.getParentNode()).getAttribute("id")
                    + " is not one that waits on the way or ends a step");
        }
        if ("timeDate".equals(name) && !VARIABLE.matcher(text(element)).matches()) {
            faults.add("timer " + text(element) + " does not read one date");
        }
    }

    // What goes on beside a step would be heard there once more with each telling.
    private static boolean hears(Element event) {
        return event.getLocalName().equals("intermediateCatchEvent")
                || event.getLocalName().equals("boundaryEvent")
                        && !event.getAttribute("cancelActivity").equals("false");
    }

    private static void checkUserTask(Element task, Map<String, String> files, List<String> faults) {
        String id = task.getAttribute("id");
        if (!task.getAttributeNS(FLOWABLE, "formKey").equals(id) || !files.containsKey(id + ".form.yaml")) {
            faults.add("step " + id + " has no form of its own");
        }
        String assignee = task.getAttributeNS(FLOWABLE, "assignee");
        String groups = task.getAttributeNS(FLOWABLE, "candidateGroups");
        if (assignee.isEmpty() == groups.isEmpty()
                || !assignee.isEmpty() && !VARIABLE.matcher(assignee).matches()
                || !groups.isEmpty() && !TOKENS.matcher(groups).matches()) {
            faults.add("step " + id + " is for neither one person nor tokens");
        }
    }

    private static void checkServiceTask(Element task, List<String> faults) {
        String id = task.getAttribute("id");
        String delegate = task.getAttributeNS(FLOWABLE, "delegateExpression");
        if (!VARIABLE.matcher(delegate).matches() || !id.startsWith(delegate.substring(2, delegate.length() - 1))) {
            faults.add("service task " + id + " does not name its delegate, which begins its id");
        }
    }

    private static void checkGateway(Element gateway, Element root, List<String> faults) {
        String id = gateway.getAttribute("id");
        long ways = all(root, "sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(id))
                .count();
        if (ways > 1 && gateway.getAttribute("default").isEmpty()) {
            faults.add("gateway " + id + " has no default flow");
        }
    }

    /** The engine evaluates more texts than it should. */
    private static boolean computes(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setExpandEntityReferences(false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static void one(Element root, String name, List<String> faults, Consumer<Element> check) {
        List<Element> found = all(root, name);
        if (found.size() != 1) {
            faults.add(found.size() + " elements " + name + ", expected one");
            return;
        }
        check.accept(found.get(0));
    }

    static List<Element> all(Element root, String name) {
        return list(root.getElementsByTagNameNS(BPMN, name));
    }

    private static List<Element> elements(Element root) {
        List<Element> found = list(root.getElementsByTagNameNS("*", "*"));
        found.add(root);
        return found;
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }
}
