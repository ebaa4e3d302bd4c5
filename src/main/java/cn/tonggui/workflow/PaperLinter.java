package cn.tonggui.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** What drawing, ledger and templates must say of each other about documents that are issued. */
final class PaperLinter {

    /** The delegate that issues documents, as drawings name it. */
    static final String ISSUES = "${issueDocument}";

    /** Faults in words for the folder's author; of a folder that the other linters have nothing against. */
    List<String> faults(String folder, Map<String, String> files, Set<String> templates) {
        Ledger ledger;
        Element drawing;
        try {
            ledger = Ledger.read(files.getOrDefault("ledger.yaml", ""));
            drawing = ProcessLinter.parse(files.getOrDefault(folder + ".bpmn20.xml", ""))
                    .getDocumentElement();
        } catch (Exception e) {
            return List.of("ledger or drawing cannot be read: " + e.getMessage());
        }
        List<String> faults = new ArrayList<>();
        Set<String> issuing = issuing(drawing);
        ledger.documents().forEach((id, papers) -> {
            boolean beside = !papers.isEmpty() && papers.stream().allMatch(Ledger.Paper::beside);
            if (!beside && !issuing.contains(id)) {
                faults.add("documents of " + id + ", which is no service task with " + ISSUES);
            }
            if (issuing.contains(id) && papers.stream().anyMatch(Ledger.Paper::beside)) {
                faults.add("service task " + id + " issues a document that is issued beside the process");
            }
        });
        issuing.stream()
                .filter(id -> ledger.documents().getOrDefault(id, List.of()).isEmpty())
                .forEach(id -> faults.add("service task " + id + " issues documents, and the ledger knows none of it"));
        ledger.documents().forEach((id, papers) -> {
            Set<String> seen = new HashSet<>();
            for (Ledger.Paper paper : papers) {
                check(id, paper, templates, faults);
                if (!seen.add(paper.template())) {
                    faults.add(id + " issues " + paper.template() + " twice");
                }
            }
        });
        return faults;
    }

    private static void check(String id, Ledger.Paper paper, Set<String> templates, List<String> faults) {
        if (paper.template() == null || !templates.contains(paper.template())) {
            faults.add(id + " issues " + paper.template() + ", which is not in the folder");
        }
        if (paper.title() == null || paper.title().isBlank()) {
            faults.add(id + " issues " + paper.template() + " without a title");
        }
        if (paper.number().split("\\{seq}", -1).length > 2) {
            faults.add("the number of " + paper.template() + " counts twice");
        }
        if (paper.number().contains("{seq}") && !paper.number().contains("{year}")) {
            faults.add("the number of " + paper.template() + " counts without {year}");
        }
    }

    private static Set<String> issuing(Element drawing) {
        return ProcessLinter.all(drawing, "serviceTask").stream()
                .filter(task -> ISSUES.equals(task.getAttributeNS(ProcessLinter.FLOWABLE, "delegateExpression")))
                .map(task -> task.getAttribute("id"))
                .collect(Collectors.toSet());
    }
}
