package cn.tonggui.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The table of {@code routes.txt}: who asks, and what each route answers each of them. */
record RouteTable(Map<String, List<String>> offices, List<Line> lines) {

    static final String NOBODY = "-";

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "ANY");

    /** @param expected status by account */
    record Line(String method, String path, Map<String, Integer> expected) {

        boolean changes() {
            return method.equals("POST") || method.equals("PUT") || method.equals("DELETE");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static RouteTable read() {
        Map<String, List<String>> who = new LinkedHashMap<>();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        String part = "";
        for (String raw : text()) {
            if (raw.startsWith("# ")) {
                part = raw;
            }
            List<String> words = Arrays.asList(raw.replaceAll("#.*", "").strip().split("\\s+"));
            if (words.get(0).isEmpty()) {
                continue;
            }
            if (METHODS.contains(words.get(0))) {
                lines.add(line(words, groups, List.copyOf(who.keySet())));
            } else {
                (part.startsWith("# who") ? who : groups).put(words.get(0), words.subList(1, words.size()));
            }
        }
        return new RouteTable(who, lines);
    }

    private static Line line(List<String> words, Map<String, List<String>> groups, List<String> everybody) {
        String line = String.join(" ", words.subList(2, words.size()));
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (String answer : line.split(";")) {
            String[] parts = answer.strip().split(":");
            int status = Integer.parseInt(parts[0].strip());
            Stream<String> named = parts.length == 1
                    ? everybody.stream()
                    : Stream.of(parts[1].strip().split(" "))
                            .flatMap(word -> groups.getOrDefault(word, List.of(word)).stream());
            named.forEach(one -> expected.putIfAbsent(one, status));
        }
        if (!new TreeSet<>(everybody).equals(expected.keySet())) {
            throw new IllegalStateException(words + " answers " + expected.keySet() + ", expected " + everybody);
        }
        return new Line(words.get(0), words.get(1), expected);
    }

    /** Every word to which {@code offices.yaml} maps a role: offices, identities, administrators. */
    static Set<String> officeWords() {
        JsonNode roles =
                new YAMLMapper().readTree(Path.of("processes/offices.yaml")).get("roles");
        return roles.values().stream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static List<String> text() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/routes.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
