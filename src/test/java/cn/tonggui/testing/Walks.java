package cn.tonggui.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The walks of {@code src/test/resources/walks}, one file for each process. */
public final class Walks {

    private static final TypeReference<Map<String, List<Map<String, Map<String, Object>>>>> FILE =
            new TypeReference<>() {};

    private static final Set<String> LOOKED_AT = Set.of("refused", "forbidden", "invalid", "expect", "notice", "sees");

    private static final Set<String> ELSEWHERE = Set.of("also", "turn", "linked", "told");

    private Walks() {}

    public record Walk(String process, String name, List<Map<String, Map<String, Object>>> steps) {

        /** Whether it goes from one case to another: what one told the other is not taken back by a return. */
        public boolean ofSeveralCases() {
            return steps.stream().anyMatch(step -> !Collections.disjoint(step.keySet(), ELSEWHERE));
        }
    }

    /** The first walk of the process, only what is done on it: nothing refused, nothing looked at. */
    public static List<Map<String, Map<String, Object>>> deeds(String process) {
        return all().stream().filter(walk -> walk.process().equals(process)).findFirst().orElseThrow().steps().stream()
                .filter(step -> Collections.disjoint(step.keySet(), LOOKED_AT))
                .toList();
    }

    /** Whether the process is one of those that {@code tonggui.walks} names, if it names any. */
    public static boolean asked(String process) {
        List<String> only = List.of(System.getProperty("tonggui.walks", "").split(","));
        return only.contains("") || only.contains(process);
    }

    /** Of every process, or of those that {@code -Dtonggui.walks=pair-help,post-zone} names. */
    public static List<Walk> all() {
        return every().stream().filter(walk -> asked(walk.process())).toList();
    }

    /** Of every process, whatever is asked for. */
    public static List<Walk> every() {
        List<Walk> walks = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:walks/*.yaml")) {
                String process = file.getFilename().replace(".yaml", "");
                new YAMLMapper()
                        .readValue(file.getInputStream(), FILE)
                        .forEach((name, steps) -> walks.add(new Walk(process, name, steps)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return walks;
    }

    /** What the walks of the process say they do: its user tasks among them. */
    public static Set<String> visited(String process) {
        return all().stream()
                .filter(walk -> walk.process().equals(process))
                .flatMap(walk -> walk.steps().stream())
                .flatMap(step -> step.keySet().stream())
                .collect(Collectors.toSet());
    }
}
