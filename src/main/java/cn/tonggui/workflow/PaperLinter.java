package cn.tonggui.workflow;

import cn.tonggui.forms.Forms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** What drawing, ledger and templates must say of each other about documents that are issued. */
final class PaperLinter {

    /** The delegate that issues documents, as drawings name it. */
    static final String ISSUES = "${issueDocument}";

    /** What a document is given when it is issued, over the words of the case. */
    static final Set<String> OF_THE_PAPER = Set.of("title", "number", "edition");

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Forms forms;

    PaperLinter(Forms forms) {
        this.forms = forms;
    }

    /** Faults in words for the folder's author; of a folder that the other linters have nothing against. */
    List<String> faults(String folder, Map<String, String> files, Map<String, byte[]> templates) {
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
            boolean beside = !papers.isEmpty() && papers.stream().allMatch(LedgerPaper::beside);
            if (!beside && !issuing.contains(id)) {
                faults.add("documents of " + id + ", which is no service task with " + ISSUES);
            }
            if (issuing.contains(id) && papers.stream().anyMatch(LedgerPaper::beside)) {
                faults.add("service task " + id + " issues a document that is issued beside the process");
            }
        });
        issuing.stream()
                .filter(id -> ledger.documents().getOrDefault(id, List.of()).isEmpty())
                .forEach(id -> faults.add("service task " + id + " issues documents, and the ledger knows none of it"));
        Set<String> fields = fields(folder, files, ledger);
        ledger.documents().forEach((id, papers) -> {
            Set<String> seen = new HashSet<>();
            for (LedgerPaper paper : papers) {
                check(id, paper, templates.keySet(), faults);
                checkNames(paper, fields, places(paper.template(), templates), faults);
                if (!seen.add(paper.template())) {
                    faults.add(id + " issues " + paper.template() + " twice");
                }
            }
        });
        return faults;
    }

    private static void check(String id, LedgerPaper paper, Set<String> templates, List<String> faults) {
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

    /** Of the case: what a module or the sheets keep is not among its words. */
    private Set<String> fields(String folder, Map<String, String> files, Ledger ledger) {
        Set<String> names = new TreeSet<>();
        files.forEach((file, text) -> {
            String step = file.replace(ProcessLibrary.FORM, "");
            boolean aside = ledger.steps().containsKey(step) && ledger.keptAside(step);
            if (file.endsWith(ProcessLibrary.FORM) && !aside) {
                forms.parse(folder + "/" + step, text).fields().forEach(field -> names.add(field.name()));
            }
        });
        return names;
    }

    private static Set<String> places(String template, Map<String, byte[]> templates) {
        boolean there = template != null && templates.containsKey(template);
        return there ? TemplatePlaces.words(templates.get(template)) : Set.of();
    }

    // {year} of a number is the year in which it is counted, whatever the case says of another.
    private static void checkNames(LedgerPaper paper, Set<String> fields, Set<String> places, List<String> faults) {
        Set<String> given = PLACE.matcher(paper.title() + paper.number().replace("{year}", ""))
                .results()
                .map(place -> place.group(1))
                .filter(PaperWords.GIVEN::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        places.stream()
                .filter(word -> PaperWords.GIVEN.contains(word) || OF_THE_PAPER.contains(word))
                .forEach(given::add);
        given.retainAll(fields);
        given.forEach(name -> faults.add(paper.template() + " or its title names " + name
                + ", which every document is given, so that the field of this name is never printed:"
                + " give the field another name"));
    }

    private static Set<String> issuing(Element drawing) {
        return ProcessLinter.all(drawing, "serviceTask").stream()
                .filter(task -> ISSUES.equals(task.getAttributeNS(ProcessLinter.FLOWABLE, "delegateExpression")))
                .map(task -> task.getAttribute("id"))
                .collect(Collectors.toSet());
    }
}
