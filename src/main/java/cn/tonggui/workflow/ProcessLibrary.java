package cn.tonggui.workflow;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Every deployed version of every process, read once. What is deployed never changes, so nothing is ever evicted. */
@Component
class ProcessLibrary {

    static final String FORM = ".form.yaml";
    static final String TEMPLATE = ".docx";

    private final RepositoryService repository;
    private final Forms forms;
    private final Map<String, ProcessFiles> versions = new ConcurrentHashMap<>();
    private volatile Map<String, ProcessFiles> latest = Map.of();

    ProcessLibrary(RepositoryService repository, Forms forms) {
        this.repository = repository;
        this.forms = forms;
    }

    /** The version a case runs on. */
    ProcessFiles version(String definitionId) {
        return versions.computeIfAbsent(definitionId, id -> read(repository.getProcessDefinition(id)));
    }

    /** The version a new case gets. */
    Optional<ProcessFiles> latest(String process) {
        return Optional.ofNullable(latest.get(process));
    }

    /** Newest versions in the order of the catalogue: by category, then title. */
    List<ProcessFiles> all() {
        return latest.values().stream()
                .sorted(Comparator.comparing(
                                (ProcessFiles files) -> files.ledger().category())
                        .thenComparing(files -> files.ledger().title()))
                .toList();
    }

    /** The title of a process, or its key when its folder is gone. */
    String title(String process) {
        ProcessFiles files = latest.get(process);
        return files == null ? process : files.ledger().title();
    }

    /** Called once by the deployer, when all folders are in. */
    void publish(List<String> processes) {
        Map<String, ProcessFiles> found = new HashMap<>();
        for (String process : processes) {
            ProcessDefinition definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            found.put(process, version(definition.getId()));
        }
        latest = Map.copyOf(found);
    }

    private ProcessFiles read(ProcessDefinition definition) {
        String deployment = definition.getDeploymentId();
        Map<String, FormDefinition> found = new HashMap<>();
        for (String resource : repository.getDeploymentResourceNames(deployment)) {
            if (resource.endsWith(FORM)) {
                String step = resource.substring(0, resource.length() - FORM.length());
                found.put(step, forms.parse(definition.getKey() + "/" + step, text(deployment, resource)));
            }
        }
        return new ProcessFiles(
                definition.getId(),
                definition.getKey(),
                definition.getVersion(),
                text(deployment, definition.getResourceName()),
                repository.getBpmnModel(definition.getId()),
                Ledger.read(text(deployment, "ledger.yaml")),
                Map.copyOf(found));
    }

    /** A template of a document, as it was deployed with that version. */
    byte[] template(String definitionId, String name) {
        return content(repository.getProcessDefinition(definitionId).getDeploymentId(), name);
    }

    private String text(String deployment, String resource) {
        return new String(content(deployment, resource), StandardCharsets.UTF_8);
    }

    private byte[] content(String deployment, String resource) {
        try (InputStream in = repository.getResourceAsStream(deployment, resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
