import '../form/styles.ts'
import '../dialog/styles.ts'
import '@mantine/spotlight/styles.layer.css'
