package cn.tonggui.organisation;

import cn.tonggui.kernel.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The office words of {@code processes/offices.yaml}: which exist, what they are called, which one implies another.
 * Reading them fails, and with it the start, when a role maps to nothing or to an unknown word.
 */
@Component
public class Offices {

    /** 组织科: enters the organisation, proposes parameters. */
    public static final String ORGANISATION_DEPT = "organisation-dept";

    private final Catalogue catalogue;

    Offices() {
        this("processes/offices.yaml");
    }

    Offices(String resource) {
        catalogue = read(resource);
        Set<String> unknown = new TreeSet<>();
        catalogue.roles.forEach((role, word) -> {
            if (word == null || !known(word)) {
                unknown.add(role + " → " + word);
            }
        });
        catalogue.offices.forEach((word, office) -> {
            if (office.implies != null && !catalogue.offices.containsKey(office.implies)) {
                unknown.add(word + " implies " + office.implies);
            }
        });
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(resource + " names offices that it does not describe: " + unknown);
        }
    }

    /** True for the words a token may carry: offices and identities, but not the roles within a case. */
    public boolean known(String office) {
        return catalogue.offices.containsKey(office) || identity(office);
    }

    /** True for what follows from membership and is never granted: 党员, 预备党员, 职工群众. */
    public boolean identity(String office) {
        return catalogue.identities.containsKey(office);
    }

    /** The word of each role code. */
    Map<String, String> roles() {
        return Map.copyOf(catalogue.roles);
    }

    /** The office and what comes with it at the same organisation: 书记 is a member of the committee too. */
    List<String> with(String office) {
        String implied = required(office).implies;
        return implied == null ? List.of(office) : List.of(office, implied);
    }

    /** The office and every other whose holder holds it too. */
    List<String> grantedBy(String office) {
        return catalogue.offices.keySet().stream()
                .filter(other -> with(other).contains(office))
                .sorted()
                .toList();
    }

    /** What the office or identity is called without an organisation: 书记, 工会, 职工群众. */
    public String title(String office) {
        return identity(office) ? catalogue.identities.get(office) : required(office).title;
    }

    /** Whether a Party organisation elects or appoints it (党内职务), or it is a post of the administration or a department. */
    public Unit.Side side(String office) {
        return required(office).side;
    }

    /** The offices there are at organisations of the kind, in the order of the file. */
    public List<String> at(Unit.Kind kind) {
        return catalogue.offices.entrySet().stream()
                .filter(office -> office.getValue().at.contains(kind))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How one may come to it: {@code ELECTION}, {@code APPOINT}, {@code ASSIGN}; empty for what is never given to a person. */
    public List<String> sources(String office) {
        return required(office).sources;
    }

    /** What it is called at organisations of the kind. */
    public String title(String office, Unit.Kind kind) {
        Office found = required(office);
        return found.titles.getOrDefault(kind, found.title);
    }

    /** True where one person at a time holds it. */
    boolean sole(String office) {
        return required(office).sole;
    }

    String words(Token token, Unit unit) {
        if (identity(token.office())) {
            return unit.name() + catalogue.identities.get(token.office());
        }
        return unit.name() + title(token.office(), unit.kind());
    }

    private Office required(String word) {
        Office office = catalogue.offices.get(word);
        if (office == null) {
            throw new IllegalArgumentException("office is '" + word + "', expected a word of offices.yaml");
        }
        return office;
    }

    private static Catalogue read(String resource) {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream in = Offices.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return yaml.readValue(in, Catalogue.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Catalogue(
            Map<String, @Nullable String> roles,
            Map<String, String> caseRoles,
            Map<String, String> identities,
            Map<String, Office> offices) {}

    private record Office(
            String title,
            Map<Unit.Kind, String> titles,
            @Nullable String implies,
            Unit.Side side,
            Set<Unit.Kind> at,
            List<String> sources,
            boolean sole) {

        Office {
            titles = titles == null ? Map.of() : Map.copyOf(titles);
            at = at == null ? Set.of() : Set.copyOf(at);
            sources = sources == null ? List.of() : List.copyOf(sources);
        }
    }
}
