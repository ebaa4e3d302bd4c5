package cn.tonggui.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The walks of {@code src/test/resources/walks}, one file for each process. */
public final class Walks {

    private static final TypeReference<Map<String, List<Map<String, Map<String, Object>>>>> FILE =
            new TypeReference<>() {};

    private Walks() {}

    public record Walk(String process, String name, List<Map<String, Map<String, Object>>> steps) {}

    public static List<Walk> all() {
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
}
