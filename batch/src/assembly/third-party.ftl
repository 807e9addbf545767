<#-- One line a library: name, coordinates, licences as its authors declare them, and where it comes from. -->
The program comes with these libraries. Most carry the text of their licence inside (META-INF). Licences of fonts and of the
colour profile stand beside this file.

<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#assign licences = entry.getValue()/>
- ${project.name} (${project.groupId}:${project.artifactId}:${project.version}): ${licences?join("; ")}<#if project.url??>; ${project.url}</#if>
</#list>
