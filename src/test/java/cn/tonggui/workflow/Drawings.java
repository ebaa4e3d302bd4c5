package cn.tonggui.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every drawing there is, of shipped folders and of tests, and the steps of each whose end stands. */
final class Drawings {

    private static final Map<String, Set<String>> FINAL = new LinkedHashMap<>();

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    private Drawings() {}

    /** The beans that service tasks of all these drawings name. */
    static Set<String> delegates() {
        return all().values().stream()
                .flatMap(drawing -> DELEGATE.matcher(drawing).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    static Set<String> finals(String process) {
        return FINAL.getOrDefault(process, Set.of());
    }

    /** By process: every shipped folder, the folders of the tests, and drawings made for this. */
    static Map<String, String> all() {
        Map<String, String> drawings = new TreeMap<>();
        try {
            var files = new PathMatchingResourcePatternResolver();
            for (String place : List.of("classpath*:processes/*/*.bpmn20.xml", "classpath*:returns/*.bpmn20.xml")) {
                for (Resource file : files.getResources(place)) {
                    String process = file.getFilename().replace(".bpmn20.xml", "");
                    drawings.put(process, file.getContentAsString(StandardCharsets.UTF_8));
                    Resource ledger = file.createRelative("ledger.yaml");
                    if (ledger.exists()) {
                        FINAL.put(process, finals(ledger));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return drawings;
    }

    private static Set<String> finals(Resource ledger) throws IOException {
        return Ledger.read(ledger.getContentAsString(StandardCharsets.UTF_8)).steps().entrySet().stream()
                .filter(step -> step.getValue().isFinal())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
