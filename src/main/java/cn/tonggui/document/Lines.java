package cn.tonggui.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes each line of a text a paragraph of its own, indented like the first. A line that ends with a break inside a justified
 * paragraph is spread over the whole width by Word and WPS.
 */
final class Lines {

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Lines() {}

    static void apart(XWPFDocument document) {
        List.copyOf(document.getParagraphs()).stream()
                .map(XWPFParagraph::getCTP)
                .forEach(paragraph -> apart(paragraph.getDomNode()));
    }

    private static void apart(Node paragraph) {
        List<List<Node>> lines = lines(paragraph);
        Node after = paragraph.getNextSibling();
        for (List<Node> line : lines.subList(1, lines.size())) {
            Node next = paragraph.cloneNode(false);
            children(paragraph).stream()
                    .filter(child -> named(child, "pPr"))
                    .forEach(look -> next.appendChild(look.cloneNode(true)));
            line.forEach(next::appendChild);
            paragraph.getParentNode().insertBefore(next, after);
        }
    }

    /** What the paragraph holds, line by line; all but the first are taken out of it. */
    private static List<List<Node>> lines(Node paragraph) {
        List<List<Node>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        for (Node child : children(paragraph)) {
            if (named(child, "r")) {
                run(child, lines);
            } else if (lines.size() > 1) {
                lines.get(lines.size() - 1).add(paragraph.removeChild(child));
            }
        }
        return lines;
    }

    private static void run(Node run, List<List<Node>> lines) {
        Node into = run;
        if (lines.size() > 1) {
            lines.get(lines.size() - 1).add(run.getParentNode().removeChild(run));
        }
        for (Node child : children(run)) {
            if (ends(child)) {
                child.getParentNode().removeChild(child);
                into = like(run);
                lines.add(new ArrayList<>(List.of(into)));
            } else if (into != run) {
                into.appendChild(run.removeChild(child));
            }
        }
    }

    private static boolean ends(Node node) {
        boolean page = node instanceof Element element
                && !element.getAttributeNS(WORDS, "type").isEmpty();
        return named(node, "cr") || named(node, "br") && !page;
    }

    private static Node like(Node run) {
        Node other = run.cloneNode(false);
        children(run).stream()
                .filter(child -> named(child, "rPr"))
                .forEach(look -> other.appendChild(look.cloneNode(true)));
        return other;
    }

    private static boolean named(Node node, String name) {
        return name.equals(node.getLocalName()) && WORDS.equals(node.getNamespaceURI());
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }
}
