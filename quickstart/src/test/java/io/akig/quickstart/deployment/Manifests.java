package io.akig.quickstart.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.akig.quickstart.Repository;
import io.akig.quickstart.Typed;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The resources that one {@code kubectl apply -k} sends, by Kubernetes' own model. */
record Manifests(List<HasMetadata> resources) {
    private static final KubernetesSerialization YAML = new KubernetesSerialization(new ObjectMapper(), true);

    Manifests {
        resources = List.copyOf(resources);
    }

    /** @param folder that holds a kustomization, from the root of the repository */
    static Manifests rendered(String folder) throws Exception {
        Path kubectl = Repository.tool("kubectl", "the test command unpacks it on Linux");
        Typed rendered = Repository.run(
                kubectl, List.of("kustomize", Repository.home().resolve(folder).toString()));
        assertThat(rendered.code()).as(rendered.out()).isZero();
        return parsed(rendered.out());
    }

    static Manifests parsed(String yaml) {
        Object read = YAML.unmarshal(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        List<?> all = read instanceof List<?> list ? list : List.of(read);
        return new Manifests(all.stream().map(HasMetadata.class::cast).toList());
    }

    <T extends HasMetadata> List<T> of(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** By the name of what makes them; of deployments, jobs and cron jobs. */
    Map<String, PodTemplateSpec> pods() {
        Map<String, PodTemplateSpec> pods = new TreeMap<>();
        resources.forEach(resource -> template(resource)
                .ifPresent(template -> pods.put(resource.getMetadata().getName(), template)));
        return pods;
    }

    Stream<Container> containers() {
        return pods().values().stream().flatMap(pod -> pod.getSpec().getContainers().stream());
    }

    private static Optional<PodTemplateSpec> template(HasMetadata resource) {
        if (resource instanceof Deployment deployment) {
            return Optional.of(deployment.getSpec().getTemplate());
        }
        if (resource instanceof Job job) {
            return Optional.of(job.getSpec().getTemplate());
        }
        if (resource instanceof CronJob cron) {
            return Optional.of(cron.getSpec().getJobTemplate().getSpec().getTemplate());
        }
        return Optional.empty();
    }
}
