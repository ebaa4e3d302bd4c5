package cn.tonggui.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A row of {@code docs/mechanisms.yaml}: one mechanism of the source document, written before its folder.
 *
 * @param parts other folders that belong to it
 * @param core whether its steps are told by a specification of its own; {@code built} the same of what was there before
 * @param sealed whether it waits for anonymous boxes or sealed text, and has no folder yet
 * @param like a folder that it may look like, with the reason: {@code pair-help because …}
 */
record Mechanism(
        String id,
        String folder,
        String title,
        String seed,
        String shape,
        Map<String, Step> steps,
        List<String> refuses,
        List<String> opens,
        List<String> papers,
        String every,
        List<String> parts,
        boolean core,
        boolean built,
        boolean sealed,
        @Nullable String like) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    Mechanism {
        steps = steps == null ? Map.of() : steps;
        refuses = refuses == null ? List.of() : refuses;
        opens = opens == null ? List.of() : opens;
        papers = papers == null ? List.of() : papers;
        parts = parts == null ? List.of() : parts;
    }

    /** @param who offices, or the person of the case in whose hands it is @param needs titles of starred fields */
    record Step(String name, List<String> who, String due, List<String> needs) {
        Step {
            needs = needs == null ? List.of() : needs;
        }
    }

    /** In the order of the source document. */
    static List<Mechanism> all() {
        try {
            return YAML.readValue(Files.readString(Path.of("docs/mechanisms.yaml")), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the mechanism; several rows of one are told apart by a letter, {@code 1.49a}. */
    String number() {
        return id.replaceAll("[a-z]$", "");
    }

    /** Its folder and those that belong to it. */
    Stream<String> folders() {
        return Stream.concat(Stream.of(folder), parts.stream());
    }

    boolean mayLookLike(String other) {
        return like != null && like.startsWith(other + " because ");
    }
}
